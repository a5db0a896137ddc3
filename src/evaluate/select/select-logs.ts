import type { ClusterLog } from '../../model/cluster.ts';
import type { Entity } from '../../model/finding.ts';
import type { LogHit } from '../../model/hit.ts';
import { nodeNames, nodeOfHost } from '../../model/node-names.ts';
import type { LogMatch, Selection } from '../../model/rule.ts';
import { formatUtc } from '../../time/timestamp.ts';
import type { EvaluationContext } from '../context.ts';
import type { Hit } from '../hit.ts';
import { isOf, isPlaced, originOf } from '../log-shelf.ts';
import { missingLogs } from '../missing.ts';
import { printsFor } from '../programs.ts';
import { patternIds } from '../scan-patterns.ts';
import type { Lookup } from './lookup.ts';

export function selectLogs(ruleId: string, selection: Selection, match: LogMatch, context: EvaluationContext): Lookup {
  const ids = patternIds(ruleId, selection);
  const seen = context.logs.see(match);
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
        return lines.map((hit, index) =>
          hitOf(hit, speakerOf(hit, log, context), selection, step, index === 0 ? 1 + notKept : 1),
        );
      }),
    ),
    known: (entity) => seen.runNowhere || seen.of(entity).length > 0,
    looked: (entity) => [...new Set(seen.of(entity).map(({ file }) => file))],
    missing: (entity) => [missingLogs(match, entity, context)],
  };
}

function hitOf(hit: LogHit, entity: Entity, selection: Selection, step: number, count: number): Hit {
  const { at, end, captures } = hit.match();
  return {
    entity,
    count,
    ...(hit.at === undefined ? {} : { firstAt: hit.at, lastAt: hit.at }),
    line: hit.line,
    current: false,
    ...(selection.sequence === undefined ? {} : { step }),
    captures,
    evidence: [
      {
        file: hit.file,
        line: hit.line,
        text: hit.text,
        selection: selection.name,
        ...(hit.at === undefined ? {} : { time: formatUtc(hit.at) }),
        mark: { from: at, to: end },
        context: hit.context,
      },
    ],
  };
}

/** A must-gather joins the journals of several hosts in one file: there each line says whose it is. */
function speakerOf(hit: LogHit, log: ClusterLog, { cluster }: EvaluationContext): Entity {
  const origin = originOf(log);
  if (origin.kind !== 'File' || hit.host === undefined) return origin;
  const node = nodeOfHost(hit.host, nodeNames(cluster));
  return node === undefined ? origin : { kind: 'Node', name: node };
}

/** The line's own prefix decides; a line without one speaks for the program whose log it is in. */
function speaksOf(log: ClusterLog, hit: LogHit, match: LogMatch): boolean {
  if (match.component === undefined) return true;
  return match.component.some(
    (component) => isPartOf(hit, component) || (isOf(log, component) && wouldOmit(hit, component, log)),
  );
}

/** `calicoctl cluster diags` joins the logs of a pod's containers, so that the prefix alone tells whose a line is. */
function isPartOf({ component: prefix }: LogHit, component: string): boolean {
  return prefix !== undefined && (prefix === component || printsFor(component, prefix));
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
