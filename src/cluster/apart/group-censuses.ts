import type { Census } from './census.ts';

/** Lists of the same cluster at about the same time. */
export interface CensusGroup {
  readonly censuses: readonly Census[];
  readonly nodes: ReadonlySet<string>;
  readonly at?: number;
}

const DAY = 86_400_000;

/**
 * Lists that share a node are of one cluster; where their heartbeats lie more than a day apart, they show it at two
 * times, and what was true at one of them says nothing of the other. A list without times joins what it shares nodes
 * with, as long as that is one group only.
 */
export function groupCensuses(censuses: readonly Census[]): readonly CensusGroup[] {
  const groups: { censuses: Census[]; nodes: Set<string>; at?: number }[] = [];
  const timed = censuses.filter(({ at }) => at !== undefined).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const census of timed) {
    const own = groups.findLast(
      (group) => (census.at ?? 0) - (group.at ?? 0) <= DAY && sharesNode(census.nodes, group.nodes),
    );
    if (own === undefined) groups.push({ censuses: [census], nodes: new Set(census.nodes), ...timeOf(census) });
    else join(own, census);
  }
  for (const census of censuses) {
    if (census.at !== undefined) continue;
    const alike = groups.filter((group) => sharesNode(census.nodes, group.nodes));
    if (alike.length === 0) groups.push({ censuses: [census], nodes: new Set(census.nodes) });
    else if (alike.length === 1 && alike[0] !== undefined) join(alike[0], census);
  }
  return groups;
}

function join(group: { censuses: Census[]; nodes: Set<string>; at?: number }, census: Census): void {
  group.censuses.push(census);
  for (const node of census.nodes) group.nodes.add(node);
  Object.assign(group, timeOf(census));
}

function timeOf({ at }: Census): { readonly at?: number } {
  return at === undefined ? {} : { at };
}

function sharesNode(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const name of some) if (others.has(name)) return true;
  return false;
}
