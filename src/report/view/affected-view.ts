import type { Entity, Finding } from '../../model/finding.ts';
import { nameList } from './name-list.ts';
import { counted, readableNumber } from './readable-number.ts';

export interface AffectedView {
  /** `4 of 13 nodes`, `all 13 nodes`, `2 pods`, `the cluster`. */
  readonly extent: string;
  /** Three of them and how many more. */
  readonly shortNames: string;
  /** All of them, in the order of the analysis, where three are not all. */
  readonly allNames: readonly string[];
  /** Nodes that it touches, as far as they are known. */
  readonly nodes: readonly string[];
}

export function affectedView({ affected, instances }: Finding): AffectedView {
  if (affected !== undefined && affected.nodes.length > 0) {
    return named(nodesOf(affected.nodes.length, affected.of), affected.nodes, affected.nodes);
  }
  const entities = instances.map(({ entity }) => entity).filter(({ kind }) => kind !== 'Cluster');
  const kind = entities[0]?.kind;
  if (kind === undefined) return named('the cluster', [], []);
  const nodes = entities.flatMap((entity) => (entity.kind === 'Node' ? entity.name : (entity.node ?? [])));
  return named(counted(entities.length, kind.toLowerCase()), entities.map(entityName), nodes);
}

function named(extent: string, names: readonly string[], nodes: readonly string[]): AffectedView {
  return { extent, shortNames: nameList(names), allNames: names.length > 3 ? names : [], nodes };
}

function nodesOf(affected: number, all: number): string {
  return affected === all && all > 1
    ? `all ${readableNumber(all)} nodes`
    : `${readableNumber(affected)} of ${counted(all, 'node')}`;
}

/** `calico-system/calico-node-7k2xq`, `10.188.156.137`. */
export function entityName({ namespace, name }: Entity): string {
  return namespace === undefined ? name : `${namespace}/${name}`;
}
