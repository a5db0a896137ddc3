import type { Cluster, ClusterLog } from '../model/cluster.ts';
import type { LogOrigin } from '../model/document.ts';
import type { Entity } from '../model/finding.ts';
import type { LogMatch } from '../model/rule.ts';
import { matchesGlob } from '../text/glob.ts';
import type { ClusterIndex } from './cluster-index.ts';
import { indexByEntity } from './index-by-entity.ts';
import { runsNowhere } from './log-sources.ts';
import { printsFor } from './programs.ts';

/** The logs of a bundle by what asks for them: hundreds of rules ask for the same few programs' logs. */
export interface LogShelf {
  see(match: LogMatch): SeenLogs;
}

/** The logs that would show what a match asks for. */
export interface SeenLogs {
  /** All pods were listed, and none of them prints it: there is no such log to collect. */
  readonly runNowhere: boolean;
  /** Those that are an entity's. */
  of(entity: Entity): readonly ClusterLog[];
}

export function createLogShelf(cluster: Cluster, index: ClusterIndex): LogShelf {
  const asked = new Map<string, SeenLogs>();
  return {
    see(match) {
      const key = JSON.stringify([match.component, match.namespace, match.pod, match.container, match.previous]);
      let seen = asked.get(key);
      if (seen === undefined) asked.set(key, (seen = seeLogs(match, cluster, index)));
      return seen;
    },
  };
}

function seeLogs(match: LogMatch, cluster: Cluster, index: ClusterIndex): SeenLogs {
  const all = cluster.logs.filter((log) => isAsked(log, match));
  return { runNowhere: runsNowhere(match, cluster, index), of: indexByEntity(all, originOf) };
}

/** Whose log it is: a pod's, a node's (journal), or only a file's. */
export function originOf(log: ClusterLog): Entity {
  if (log.pod !== undefined) {
    return {
      kind: 'Pod',
      name: log.pod,
      ...(log.namespace === undefined ? {} : { namespace: log.namespace }),
      ...(log.node === undefined ? {} : { node: log.node }),
    };
  }
  return log.node === undefined ? { kind: 'File', name: log.file } : { kind: 'Node', name: log.node };
}

/** Whether a log is of the program that a component names, or of the container. */
export function isOf(log: LogOrigin, component: string): boolean {
  return printsFor(log.component, component) || printsFor(log.container, component);
}

/** Whether a log stands where the selection looks. */
export function isPlaced(log: LogOrigin, match: LogMatch): boolean {
  return (
    fits(match.namespace, log.namespace) &&
    fits(match.pod, log.pod) &&
    (match.container === undefined || (log.container !== undefined && matchesGlob(match.container, log.container))) &&
    (match.previous === undefined || match.previous === log.previous)
  );
}

/** Whether a log would show what is asked for. */
export function isAsked(log: LogOrigin, match: LogMatch): boolean {
  return isPlaced(log, match) && (match.component === undefined || match.component.some((part) => isOf(log, part)));
}

function fits(glob: string | undefined, name: string | undefined): boolean {
  return glob === undefined || name === undefined || matchesGlob(glob, name);
}
