import type { Problem } from '../../model/problem.ts';
import type { Gathered } from '../gathered.ts';
import { by } from '../order.ts';
import { censusesOf } from './census.ts';
import { type FileSigns, signsOfFiles } from './file-signs.ts';
import { type CensusGroup, groupCensuses } from './group-censuses.ts';

/** The files of one cluster at one time. */
export interface FileGroup {
  /** Also of a folder that holds a file of the group. */
  has(path: string): boolean;
  /** What its reader must know of the others. */
  readonly problems: readonly Problem[];
}

const HOUR = 3_600_000;
const MOST_NAMES = 3;

/**
 * Tells the clusters apart of which files lie together, as in the folder of a ticket: by complete lists of nodes that
 * have none in common, or that are of different days. Everything else goes with the list whose nodes or pods it names,
 * else with the one that lies nearest, else with the first one that was made after it. What remains is no one's, and
 * each group says so. Empty where there is but one cluster.
 */
export function tellApart(gathered: Gathered): readonly FileGroup[] {
  const groups = [...groupCensuses(censusesOf(gathered))].sort(by(({ censuses }) => censuses[0]?.file ?? ''));
  if (groups.length < 2) return [];
  const paths = pathsOf(gathered);
  const signs = signsOfFiles(gathered);
  const owners = new Map(paths.map((path) => [path, ownerOf(path, signs.get(path), groups)]));
  // Pods are known by now: a log that names no node belongs where its pod is.
  const pods = podsByGroup(owners, signs);
  for (const [path, owner] of owners) {
    if (owner === undefined) owners.set(path, only(groupsOfPods(signs.get(path), pods)));
  }
  const lost = paths.filter((path) => owners.get(path) === undefined && signs.has(path));
  return groups.map((group) => groupOf(group, groups, owners, lost));
}

function pathsOf({ files, objects, events, logs, listings }: Gathered): readonly string[] {
  const paths = [
    ...files.map(({ path }) => path),
    ...objects.map(({ source }) => source.file),
    ...events.map(({ excerpt }) => excerpt.file),
    ...logs.map(({ origin }) => origin.file),
    ...listings.map(({ file }) => file),
  ];
  return [...new Set(paths)].sort();
}

function ownerOf(path: string, signs: FileSigns | undefined, groups: readonly CensusGroup[]): CensusGroup | undefined {
  const counting = groups.find(({ censuses }) =>
    censuses.some(({ file }) => file === path || path.startsWith(`${file}/`)),
  );
  if (counting !== undefined) return counting;
  const named = groups.filter(({ nodes }) => [...(signs?.nodes ?? [])].some((node) => nodes.has(node)));
  const candidates = named.length === 0 ? groups : named;
  return only(named) ?? nearest(path, candidates) ?? nextAfter(signs?.at, candidates);
}

/** The one whose list lies in the deepest folder that the file lies in as well. */
function nearest(path: string, groups: readonly CensusGroup[]): CensusGroup | undefined {
  const depths = groups.map((group) => ({
    group,
    depth: group.censuses.reduce((most, { file }) => Math.max(most, commonFolders(file, path)), 0),
  }));
  const deepest = depths.reduce((most, { depth }) => Math.max(most, depth), 0);
  return only(depths.filter(({ depth }) => depth === deepest).map(({ group }) => group));
}

function commonFolders(one: string, other: string): number {
  const folders = one.split('/').slice(0, -1);
  const others = other.split('/').slice(0, -1);
  const different = folders.findIndex((folder, depth) => folder !== others[depth]);
  return different === -1 ? folders.length : different;
}

/** A file holds nothing later than its collection. */
function nextAfter(at: number | undefined, groups: readonly CensusGroup[]): CensusGroup | undefined {
  if (at === undefined || groups.some((group) => group.at === undefined)) return undefined;
  return groups.toSorted(by(({ at: time = 0 }) => time)).find(({ at: time = 0 }) => time >= at - HOUR);
}

function podsByGroup(
  owners: ReadonlyMap<string, CensusGroup | undefined>,
  signs: ReadonlyMap<string, FileSigns>,
): ReadonlyMap<CensusGroup, ReadonlySet<string>> {
  const pods = new Map<CensusGroup, Set<string>>();
  for (const [path, owner] of owners) {
    if (owner === undefined) continue;
    let known = pods.get(owner);
    if (known === undefined) pods.set(owner, (known = new Set()));
    for (const pod of signs.get(path)?.pods ?? []) known.add(pod);
  }
  return pods;
}

function groupsOfPods(
  signs: FileSigns | undefined,
  pods: ReadonlyMap<CensusGroup, ReadonlySet<string>>,
): readonly CensusGroup[] {
  const names = [...(signs?.pods ?? [])];
  return [...pods].filter(([, known]) => names.some((name) => known.has(name))).map(([group]) => group);
}

function groupOf(
  group: CensusGroup,
  groups: readonly CensusGroup[],
  owners: ReadonlyMap<string, CensusGroup | undefined>,
  lost: readonly string[],
): FileGroup {
  const own = new Set<string>();
  for (const [path, owner] of owners) {
    if (owner !== group) continue;
    own.add(path);
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) own.add(path.slice(0, end));
  }
  const others = groups.filter((other) => other !== group);
  return { has: (path) => own.has(path), problems: [toldApart(group, others), ...leftOut(lost)] };
}

function toldApart(group: CensusGroup, others: readonly CensusGroup[]): Problem {
  const file = group.censuses[0]?.file ?? '';
  const told = others.map((other) => `${namesOf(other)} (${other.censuses[0]?.file ?? ''})`).join('; ');
  const isOfTimes = others.some(({ nodes }) => [...nodes].some((name) => group.nodes.has(name)));
  return {
    code: 'clusters-mixed',
    message: `Files of ${isOfTimes ? 'different times' : 'more than one cluster'} lie together. This is about ${namesOf(group)}; on their own were looked at ${told}`,
    file,
  };
}

function leftOut(lost: readonly string[]): readonly Problem[] {
  const [first] = lost;
  if (first === undefined) return [];
  const others = lost.length === 1 ? '' : ` and of ${lost.length - 1} more files`;
  return [
    { code: 'clusters-mixed', message: `Nothing tells of which cluster this file is${others}: left out`, file: first },
  ];
}

function namesOf({ nodes }: CensusGroup): string {
  const names = [...nodes].sort();
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more nodes` : ''}`;
}

function only<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
