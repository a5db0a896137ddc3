import type { Rule, Severity } from '../model/rule.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { RuleFault } from './fault.ts';

/** What a pack changes in rules that it does not write itself. */
export interface Overrides {
  /** By rule id. */
  readonly changes: ReadonlyMap<string, 'off' | { readonly severity: Severity }>;
  /** Of the file's text, in hex. */
  readonly sha256: string;
  readonly file: string;
  readonly placeOf: (id: string) => { readonly line: number; readonly column: number };
}

/** Later changes win. A change of a rule that there is not is a fault: it would switch off nothing. */
export function override(
  rules: readonly Rule[],
  all: readonly Overrides[],
): { readonly rules: readonly Rule[]; readonly faults: readonly RuleFault[] } {
  const ids = rules.map(({ id }) => id);
  const known = new Set(ids);
  const faults = all.flatMap(({ changes, placeOf, file }) =>
    [...changes.keys()]
      .filter((id) => !known.has(id))
      .map((id): RuleFault => {
        const right = nearestName(id, ids);
        const hint = right === undefined ? '' : `; did you mean '${right}'?`;
        return { file, ...placeOf(id), message: `there is no rule '${id}'${hint}`, severity: 'error' };
      }),
  );
  const changed = rules.flatMap((rule): readonly Rule[] => {
    const last = all.map(({ changes }) => changes.get(rule.id)).findLast((each) => each !== undefined);
    if (last === 'off') return [];
    return [last === undefined ? rule : { ...rule, severity: last.severity }];
  });
  return { rules: changed, faults };
}
