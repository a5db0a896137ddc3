import type { Rule } from '../model/rule.ts';

/** Which rule accounts for which: `explains`, read in both directions. */
export interface CauseGraph {
  /** Ids of the rules that name this one in `explains`, sorted. */
  causesOf(id: string): readonly string[];
  symptomsOf(id: string): readonly string[];
  /** The rule, all that may lie behind it and all that may follow from it. */
  around(id: string): ReadonlySet<string>;
}

export function causeGraph(rules: readonly Rule[]): CauseGraph {
  const symptoms = new Map(rules.map(({ id, explains }) => [id, explains]));
  const causes = new Map<string, string[]>();
  for (const { id, explains } of rules.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const symptom of explains) causes.set(symptom, [...(causes.get(symptom) ?? []), id]);
  }
  const causesOf = (id: string): readonly string[] => causes.get(id) ?? [];
  const symptomsOf = (id: string): readonly string[] => symptoms.get(id) ?? [];
  return {
    causesOf,
    symptomsOf,
    around: (id) => new Set([...reachedFrom(id, causesOf), ...reachedFrom(id, symptomsOf)]),
  };
}

function reachedFrom(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set's iteration also meets what is added meanwhile.
  for (const id of reached) for (const to of next(id)) reached.add(to);
  return reached;
}
