import type { Rule } from '../model/rule.ts';
import { causeGraph } from './cause-graph.ts';
import type { RuleFault } from './fault.ts';

/** Of a rule that only says that something is wrong, and is to be folded under what says why. */
const SYMPTOM = 'symptom';
/** Of a rule that notes what happened, be it a fault or not. */
const MARKER = 'marker';

/** What is wrong with the causes and symptoms among rules. `beside` are rules outside of what is checked. */
export function graphFaults(rules: readonly Rule[], beside: readonly Rule[]): readonly RuleFault[] {
  const own = new Set(rules.map(({ id }) => id));
  const all = [...rules, ...beside.filter(({ id }) => !own.has(id))];
  const graph = causeGraph(all);
  const needs = new Map(all.map((rule) => [rule.id, neededBy(rule)]));
  return rules.flatMap((rule) => [
    ...cycleFaults(rule, own, 'explains', graph.symptomsOf),
    ...cycleFaults(rule, own, 'asks for', (id) => needs.get(id) ?? []),
    ...(rule.tags.includes(SYMPTOM) && graph.causesOf(rule.id).length === 0
      ? [fault(rule, `an orphan: it has the tag '${SYMPTOM}', and no rule explains '${rule.id}'`)]
      : []),
    ...(rule.tags.includes(MARKER) && rule.explains.length > 0
      ? [fault(rule, `it has the tag '${MARKER}', and what only notes that something happened explains nothing`)]
      : []),
  ]);
}

function neededBy({ detect }: Rule): readonly string[] {
  return detect.flatMap(({ source }) => (source.type === 'finding' ? [source.finding.rule] : []));
}

/** A cycle of `explains` would fold findings under each other until none is left to see. Told of its first rule. */
function cycleFaults(
  rule: Rule,
  own: ReadonlySet<string>,
  verb: string,
  next: (id: string) => readonly string[],
): readonly RuleFault[] {
  const path = pathBack(rule.id, next);
  if (path === undefined || path.filter((id) => own.has(id)).sort()[0] !== rule.id) return [];
  return [fault(rule, `a cycle: ${[...path, rule.id].join(` ${verb} `)}`)];
}

function pathBack(start: string, next: (id: string) => readonly string[]): readonly string[] | undefined {
  const seen = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    for (const to of next(id)) {
      if (to === start) return path;
      if (seen.has(to)) continue;
      seen.add(to);
      const found = walk(to, [...path, to]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, [start]);
}

function fault({ file }: Rule, message: string): RuleFault {
  return { file, line: 1, column: 1, message, severity: 'error' };
}
