import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { tellApart } from './apart/tell-apart.ts';
import { buildCluster, type BuiltCluster } from './build-cluster.ts';
import { type Gathered, onlyOf, startGathering } from './gathered.ts';
import type { ScannedLog } from './logs/place-logs.ts';

/** Collects documents in any order; the clusters are the same. Only logs of one file must come in the file's order. */
export interface ClusterBuilder {
  add(document: Exclude<Document, { type: 'log' }>): void;
  /** How many logs were added before this one. */
  addLog(log: ScannedLog): number;
  /**
   * The clusters that the documents are of: one, unless files of several lie together. `modifiedAt`: the latest date of
   * the bundle's files; `problems`: those of the phases before. `logPlaces` is sparse where there are several.
   */
  build(facts: { readonly modifiedAt?: number; readonly problems?: readonly Problem[] }): readonly BuiltCluster[];
}

export function createClusterBuilder(): ClusterBuilder {
  const gathered = startGathering();

  function add(document: Exclude<Document, { type: 'log' }>): void {
    switch (document.type) {
      case 'objects':
        // One by one: a list can hold more elements than a call takes arguments.
        for (const object of document.objects) gathered.objects.push(object);
        for (const event of document.events) gathered.events.push(event);
        for (const listing of document.listings) gathered.listings.push(listing);
        break;
      case 'text':
        gathered.texts.push(document.text);
        break;
      case 'failure':
        gathered.failures.push(document.failure);
        break;
      case 'clock':
        gathered.clocks.push(document.clock);
        break;
      case 'host':
        gathered.hosts.push(document.host);
        break;
      case 'version':
        gathered.versions.push(document.version);
        break;
      case 'commands':
        for (const command of document.commands) gathered.commands.push(command);
        break;
      case 'problem':
        gathered.problems.push(document.problem);
        break;
      case 'file':
        gathered.files.push(document.file);
        break;
    }
  }

  function build(facts: Parameters<ClusterBuilder['build']>[0]): readonly BuiltCluster[] {
    const all: Gathered = { ...gathered, problems: [...gathered.problems, ...(facts.problems ?? [])] };
    const groups = tellApart(all);
    if (groups.length === 0) return [buildCluster(all, facts.modifiedAt)];
    return groups.map(({ has, problems: found }) => {
      const own = onlyOf(all, has);
      const built = buildCluster({ ...own, problems: [...own.problems, ...found] }, facts.modifiedAt);
      return { ...built, logPlaces: amongAll(built.logPlaces, has) };
    });
  }

  /** The places of a group's logs, by where the logs stand among those of all groups. */
  function amongAll(places: readonly number[], has: (path: string) => boolean): readonly number[] {
    const sparse: number[] = [];
    let own = 0;
    for (const [added, { origin }] of gathered.logs.entries()) {
      const place = has(origin.file) ? places[own++] : undefined;
      if (place !== undefined) sparse[added] = place;
    }
    return sparse;
  }

  return { add, addLog: (log) => gathered.logs.push(log) - 1, build };
}
