import type { Analysis } from '../../model/analysis.ts';
import type { RuleLink, RuleLinks } from './rule-links.ts';

/** How every rule came out. Rules with the same reason stand together. */
export interface OutcomesView {
  readonly matched: readonly RuleLink[];
  readonly suspected: readonly RuleLink[];
  readonly clear: readonly string[];
  readonly unknown: readonly ReasonGroup[];
  readonly unknownCount: number;
  readonly notApplicable: readonly ReasonGroup[];
  readonly notApplicableCount: number;
}

export interface ReasonGroup {
  readonly reason: string;
  readonly rules: readonly string[];
}

export function outcomesView({ outcomes }: Analysis, links: RuleLinks): OutcomesView {
  const { matched, suspected, clear, unknown, notApplicable } = outcomes;
  return {
    matched: links(matched),
    suspected: links(suspected),
    clear,
    unknown: byReason(unknown.map(({ rule, missing }) => [rule, missingNames(missing.map(({ what }) => what))])),
    unknownCount: unknown.length,
    notApplicable: byReason(notApplicable.map(({ rule, because }) => [rule, because])),
    notApplicableCount: notApplicable.length,
  };
}

function missingNames(names: readonly string[]): string {
  return [...new Set(names)].sort().join(', ');
}

/** In the order in which the reasons first come up. */
function byReason(rules: readonly (readonly [rule: string, reason: string])[]): readonly ReasonGroup[] {
  const groups = new Map<string, string[]>();
  for (const [rule, reason] of rules) {
    const group = groups.get(reason) ?? [];
    group.push(rule);
    groups.set(reason, group);
  }
  return [...groups].map(([reason, members]) => ({ reason, rules: members }));
}
