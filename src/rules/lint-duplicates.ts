import type { Rule } from '../model/rule.ts';
import { soughtIn } from './patterns-of.ts';

/** A pattern of a rule that another rule looks for in the same place. */
export interface Duplicate {
  readonly rule: Rule;
  readonly pattern: string;
  readonly other: string;
}

/**
 * Two rules with one pattern tell one line twice. Within a rule, and for what clears it, a pattern may stand again.
 * `beside` are rules outside of what is checked.
 */
export function duplicatePatterns(rules: readonly Rule[], beside: readonly Rule[]): readonly Duplicate[] {
  const holders = new Map<string, string[]>();
  const checked = new Set(rules.map(({ id }) => id));
  for (const rule of [...rules, ...beside.filter(({ id }) => !checked.has(id))]) {
    for (const key of new Set(keysOf(rule).map(([each]) => each))) {
      const ids = holders.get(key);
      if (ids === undefined) holders.set(key, [rule.id]);
      else ids.push(rule.id);
    }
  }
  return rules.flatMap((rule) =>
    keysOf(rule).flatMap(([key, pattern]) => {
      const other = holders.get(key)?.find((id) => id !== rule.id);
      return other === undefined ? [] : [{ rule, pattern, other }];
    }),
  );
}

/** With where the pattern is looked for: the same words of another program are another matter. */
function keysOf(rule: Rule): readonly (readonly [key: string, pattern: string])[] {
  return rule.detect.flatMap((selection) => {
    const { source } = selection;
    const place = source.type === 'log' ? [source.log.component, source.log.container] : [];
    return soughtIn(selection).map(
      (pattern) => [JSON.stringify([source.type, ...place, pattern.source]), pattern.source] as const,
    );
  });
}
