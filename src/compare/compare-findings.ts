import type { Analysis } from '../model/analysis.ts';
import { changeKinds, type ChangeKind, type FindingChange, type InstanceChange } from '../model/comparison.ts';
import type { Finding } from '../model/finding.ts';
import { severities } from '../model/rule.ts';
import { compareInstances } from './compare-instances.ts';
import { sightsOf } from './sight.ts';
import { valueChanges } from './value-changes.ts';

/** What became of each finding that was present in either, the most pressing first. */
export function compareFindings(before: Analysis, after: Analysis): readonly FindingChange[] {
  const earlier = new Map(before.findings.map((finding) => [finding.rule, finding]));
  const later = new Map(after.findings.map((finding) => [finding.rule, finding]));
  const sights = { sightBefore: sightsOf(before), sightAfter: sightsOf(after) };
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .flatMap((rule) => {
      const sides = { before: earlier.get(rule), after: later.get(rule) };
      const shown = sides.after ?? sides.before;
      const instances = compareInstances({
        rule,
        before: sides.before?.instances ?? [],
        after: sides.after?.instances ?? [],
        ...sights,
      });
      return shown === undefined || instances.length === 0 ? [] : [findingChange(shown, sides, instances)];
    })
    .sort(byUrgency);
}

function findingChange(
  shown: Finding,
  { before, after }: { readonly before: Finding | undefined; readonly after: Finding | undefined },
  instances: readonly InstanceChange[],
): FindingChange {
  const kinds = new Set(instances.map(({ change }) => change));
  const lasts = kinds.has('still') || kinds.has('changed');
  const values = lasts
    ? valueChanges([
        ['severity', before?.severity, after?.severity],
        ['nodes', extent(before), extent(after)],
      ])
    : [];
  return {
    rule: shown.rule,
    title: shown.title,
    severity: shown.severity,
    component: shown.component,
    change: overall(kinds, values.length > 0),
    summary: shown.summary,
    values,
    instances: [...instances].sort((a, b) => rank(a.change) - rank(b.change)),
  };
}

/** One that goes on is told by what changed of it; one that ended is resolved only if none of it was lost sight of. */
function overall(kinds: ReadonlySet<ChangeKind>, differs: boolean): ChangeKind {
  if (kinds.has('still') || kinds.has('changed'))
    return kinds.size > 1 || kinds.has('changed') || differs ? 'changed' : 'still';
  if (kinds.has('new')) return kinds.size > 1 ? 'changed' : 'new';
  return kinds.has('lost') ? 'lost' : 'resolved';
}

function extent(finding: Finding | undefined): string | undefined {
  const affected = finding?.affected;
  return affected === undefined ? undefined : `${affected.nodes.length} of ${affected.of}`;
}

function byUrgency(a: FindingChange, b: FindingChange): number {
  return (
    rank(a.change) - rank(b.change) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : 1)
  );
}

function rank(change: ChangeKind): number {
  return changeKinds.indexOf(change);
}
