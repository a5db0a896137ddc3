import type { ClusterObject } from '../../model/cluster.ts';
import type { SourcedObject } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { groupBy } from '../group-by.ts';
import { by } from '../order.ts';
import { type Contradiction, contradictionProblems, contradictionsOf } from './contradictions.ts';
import { unionOfKnowledge } from './field-knowledge.ts';
import { groupByIdentity, type ObjectGroup } from './group-by-identity.ts';
import { inOrderOfStructure } from './in-order-of-structure.ts';
import { mergeValues } from './merge-values.ts';

export interface MergedObjects {
  /** By kind, kinds sorted; every list sorted by namespace and name. */
  readonly objects: ReadonlyMap<string, readonly ClusterObject[]>;
  readonly problems: readonly Problem[];
}

/** Texts of one object that its value is merged from; a table that names it over and over adds nothing more. */
const MERGED = 32;

/** All that the bundle's texts tell, object by object. */
export function mergeObjects(sourced: readonly SourcedObject[]): MergedObjects {
  const byKind = groupBy(inOrderOfStructure(sourced), ({ kind }) => kind);
  const contradictions: Contradiction[] = [];
  const objects = new Map<string, readonly ClusterObject[]>();
  for (const kind of [...byKind.keys()].sort()) {
    const merged = groupByIdentity(byKind.get(kind) ?? []).map((group) => {
      const sorted = inOrderOfStructure(group.objects);
      contradictions.push(...contradictionsOf(sorted));
      return mergeGroup(kind, { ...group, objects: sorted });
    });
    objects.set(
      kind,
      merged.sort(
        by(
          ({ namespace }) => namespace ?? '',
          ({ name }) => name,
          ({ uid }) => uid,
        ),
      ),
    );
  }
  return { objects, problems: contradictionProblems(contradictions) };
}

function mergeGroup(kind: string, { objects, ...identity }: ObjectGroup): ClusterObject {
  const tellings = objects.slice(0, MERGED).map(({ value, source }) => ({ value, knows: source.knows }));
  const [first, ...others] = tellings;
  return {
    kind,
    ...identity,
    value: first === undefined ? {} : mergeValues([first, ...others]),
    knows: unionOfKnowledge(tellings.map(({ knows }) => knows)),
    sources: objects.map(({ source }) => source),
  };
}
