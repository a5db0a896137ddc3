import type { Analysis, ComponentHealth } from '../model/analysis.ts';
import type { ValueChange } from '../model/comparison.ts';
import { valueChanges, type NamedValues } from './value-changes.ts';

/** What differs of the cluster as a whole. */
export function compareClusters({ cluster: before }: Analysis, { cluster: after }: Analysis): readonly ValueChange[] {
  return valueChanges([
    ['provider', known(before.provider), known(after.provider)],
    ['network plugin', known(before.networkPlugin), known(after.networkPlugin)],
    ['Kubernetes', before.kubernetes, after.kubernetes],
    ['Calico', before.calico, after.calico],
    ['nodes Ready', nodesOf(before.nodes), nodesOf(after.nodes)],
    ...componentsOf(before.components, after.components),
  ]);
}

function known(name: string): string | undefined {
  return name === 'unknown' ? undefined : name;
}

function nodesOf({ ready, total, unknown }: Analysis['cluster']['nodes']): string | undefined {
  if (total === unknown) return undefined;
  return `${ready} of ${total}${unknown === 0 ? '' : `, ${unknown} not known`}`;
}

function componentsOf(before: readonly ComponentHealth[], after: readonly ComponentHealth[]): NamedValues {
  const earlier = healthByName(before);
  const later = healthByName(after);
  return [...new Set([...earlier.keys(), ...later.keys()])].map((name) => [name, earlier.get(name), later.get(name)]);
}

function healthByName(components: readonly ComponentHealth[]): ReadonlyMap<string, string> {
  return new Map(
    components.map(({ namespace, name, ready, total }) => [`${namespace}/${name} ready`, `${ready} of ${total}`]),
  );
}
