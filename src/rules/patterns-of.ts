import type { Pattern, Rule, Selection } from '../model/rule.ts';

/** All regexes that a rule looks for in texts. */
export function patternsOf(rule: Rule): readonly Pattern[] {
  return selectionsOf(rule).flatMap(patternsIn);
}

export function selectionsOf(rule: Rule): readonly Selection[] {
  return rule.clearedBy === undefined ? rule.detect : [...rule.detect, rule.clearedBy];
}

export function patternsIn({ source, sequence, unless }: Selection): readonly Pattern[] {
  const own =
    source.type === 'log'
      ? source.log.match
      : source.type === 'event'
        ? source.event.match
        : source.type === 'file'
          ? source.file.match
          : undefined;
  return [own, unless?.match, ...(sequence ?? [])].filter((pattern) => pattern !== undefined);
}
