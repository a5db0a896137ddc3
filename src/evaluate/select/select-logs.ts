import type { ClusterLog } from '../../model/cluster.ts';
import type { Entity } from '../../model/finding.ts';
import type { LogHit } from '../../model/hit.ts';
import type { LogMatch, Selection } from '../../model/rule.ts';
import { formatUtc } from '../../time/timestamp.ts';
import { matchesGlob } from '../../text/glob.ts';
import type { EvaluationContext } from '../context.ts';
import { concerns } from '../../model/entity.ts';
import type { Hit } from '../hit.ts';
import { missingLogs } from '../missing.ts';
import { printsFor } from '../programs.ts';
import { patternIds } from '../scan-patterns.ts';
import type { Lookup } from './lookup.ts';

export function selectLogs(ruleId: string, selection: Selection, match: LogMatch, context: EvaluationContext): Lookup {
  const ids = patternIds(ruleId, selection);
  const logs = context.cluster.logs.filter((log) => isAsked(log, match));
  return {
    hits: ids.matches.flatMap((id, step) =>
      (context.logHits.get(id) ?? []).flatMap((found): Hit[] => {
        const log = context.cluster.logs[found.log];
        if (log === undefined || !isPlaced(log, match)) return [];
        const excuses = excusesIn(ids.unless, found.log, context);
        const lines = found.hits.filter(
          (hit) => speaksOf(log, hit, match) && levelFits(hit, match) && !isExcused(hit, selection, excuses),
        );
        const notKept = lines.length === found.hits.length ? found.count - found.hits.length : 0;
        return lines.map((hit, index) => hitOf(hit, log, selection, step, index === 0 ? 1 + notKept : 1));
      }),
    ),
    known: (entity) => logs.some((log) => concerns(originOf(log), entity)),
    missing: (entity) => [missingLogs(match, entity, context)],
  };
}

function hitOf(hit: LogHit, log: ClusterLog, selection: Selection, step: number, count: number): Hit {
  return {
    entity: originOf(log),
    count,
    ...(hit.at === undefined ? {} : { firstAt: hit.at, lastAt: hit.at }),
    line: hit.line,
    current: false,
    ...(selection.sequence === undefined ? {} : { step }),
    captures: hit.captures,
    evidence: [
      {
        file: hit.file,
        line: hit.line,
        text: hit.text,
        selection: selection.name,
        ...(hit.at === undefined ? {} : { time: formatUtc(hit.at) }),
        mark: hit.mark,
        context: hit.context,
      },
    ],
  };
}

/** Whose log it is: a pod's, a node's (journal), or only a file's. */
function originOf(log: ClusterLog): Entity {
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

/** Whether a log would show what is asked for. */
function isAsked(log: ClusterLog, match: LogMatch): boolean {
  return isPlaced(log, match) && (match.component === undefined || match.component.some((part) => isOf(log, part)));
}

function isPlaced(log: ClusterLog, match: LogMatch): boolean {
  return (
    fits(match.namespace, log.namespace) &&
    fits(match.pod, log.pod) &&
    (match.container === undefined || (log.container !== undefined && matchesGlob(match.container, log.container))) &&
    (match.previous === undefined || match.previous === log.previous)
  );
}

function fits(glob: string | undefined, name: string | undefined): boolean {
  return glob === undefined || name === undefined || matchesGlob(glob, name);
}

function isOf(log: ClusterLog, component: string): boolean {
  return printsFor(log.component, component) || printsFor(log.container, component);
}

/** The line's own prefix decides; a line without one speaks for the program whose log it is in. */
function speaksOf(log: ClusterLog, hit: LogHit, match: LogMatch): boolean {
  if (match.component === undefined) return true;
  return match.component.some(
    (component) => hit.component === component || (isOf(log, component) && wouldOmit(hit, component, log)),
  );
}

/** Up to v3.18 calico-node's lines have no prefix, and a program as a whole includes its parts. */
function wouldOmit(hit: LogHit, component: string, log: ClusterLog): boolean {
  return hit.component === undefined || component === log.component || component === log.container;
}

function levelFits(hit: LogHit, match: LogMatch): boolean {
  return match.level === undefined || (hit.level !== undefined && match.level.includes(hit.level));
}

function excusesIn(id: string | undefined, log: number, context: EvaluationContext): readonly LogHit[] {
  if (id === undefined) return [];
  return (context.logHits.get(id) ?? []).filter((found) => found.log === log).flatMap((found) => found.hits);
}

function isExcused(hit: LogHit, selection: Selection, excuses: readonly LogHit[]): boolean {
  const { unless } = selection;
  if (unless === undefined) return false;
  return excuses.some((excuse) => {
    if (hit.at === undefined || excuse.at === undefined) return excuse.line === hit.line;
    return excuse.at >= hit.at - unless.before && excuse.at <= hit.at + unless.after;
  });
}
