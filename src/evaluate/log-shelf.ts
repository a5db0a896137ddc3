import { concerns, entityKey } from '../model/entity.ts';
import type { Cluster, ClusterLog } from '../model/cluster.ts';
import type { LogOrigin } from '../model/document.ts';
import type { Entity } from '../model/finding.ts';
import type { LogMatch } from '../model/rule.ts';
import { matchesGlob } from '../text/glob.ts';
import { printsFor } from './programs.ts';

/** The logs of a bundle by what asks for them: hundreds of rules ask for the same few programs' logs. */
export interface LogShelf {
  /** Whether some log of an entity would show what is asked for. */
  wouldShow(match: LogMatch, entity: Entity): boolean;
  /** Those logs. */
  asked(match: LogMatch, entity: Entity): readonly ClusterLog[];
}

export function createLogShelf({ logs }: Cluster): LogShelf {
  const asked = new Map<string, { readonly origins: readonly Entity[]; readonly answers: Map<string, boolean> }>();

  return {
    asked: (match, entity) => logs.filter((log) => isAsked(log, match) && concerns(originOf(log), entity)),
    wouldShow(match, entity) {
      const key = JSON.stringify([match.component, match.namespace, match.pod, match.container, match.previous]);
      let found = asked.get(key);
      if (found === undefined) {
        found = { origins: logs.filter((log) => isAsked(log, match)).map(originOf), answers: new Map() };
        asked.set(key, found);
      }
      const who = entityKey(entity);
      const { origins, answers } = found;
      const answer = answers.get(who) ?? origins.some((origin) => concerns(origin, entity));
      answers.set(who, answer);
      return answer;
    },
  };
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
