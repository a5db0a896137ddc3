import type { Pattern, Rule, Selection } from '../model/rule.ts';

/** All regexes that a rule looks for in texts. */
export function patternsOf(rule: Rule): readonly Pattern[] {
  return selectionsOf(rule).flatMap(patternsIn);
}

export function selectionsOf(rule: Rule): readonly Selection[] {
  return rule.clearedBy === undefined ? rule.detect : [...rule.detect, rule.clearedBy];
}

/** All regexes of a selection. */
export function patternsIn(selection: Selection): readonly Pattern[] {
  const { unless } = selection;
  return [...soughtIn(selection), ...(unless === undefined ? [] : [unless.match])];
}

/** Those that it finds things by. */
export function soughtIn({ source, sequence }: Selection): readonly Pattern[] {
  const own = ownPattern(source);
  return [...(own === undefined ? [] : [own]), ...(sequence ?? [])];
}

function ownPattern(source: Selection['source']): Pattern | undefined {
  switch (source.type) {
    case 'log':
      return source.log.match;
    case 'event':
      return source.event.match;
    case 'file':
      return source.file.match;
    case 'failure':
      return source.failure.match;
    default:
      return undefined;
  }
}
