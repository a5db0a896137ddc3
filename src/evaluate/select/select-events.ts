import type { ClusterEvent } from '../../model/cluster.ts';
import type { Entity } from '../../model/finding.ts';
import type { EventMatch, Selection } from '../../model/rule.ts';
import { matchesGlob } from '../../text/glob.ts';
import type { EvaluationContext } from '../context.ts';
import { concerns, theCluster } from '../../model/entity.ts';
import type { Hit } from '../hit.ts';
import { missingEvents } from '../missing.ts';
import { entityOf } from '../object-shelf.ts';
import type { Lookup } from './lookup.ts';

export function selectEvents(selection: Selection, match: EventMatch, context: EvaluationContext): Lookup {
  const { events } = context.cluster;
  const reasons = match.reason ?? selection.alternates;
  const isSought = (event: ClusterEvent): boolean => reasons === undefined || reasons.includes(event.reason);
  const named = (): readonly ClusterEvent[] => events.filter((event) => isNamed(event, match));
  let excuses: readonly ClusterEvent[] | undefined;
  const isExcusedHere = (event: ClusterEvent): boolean =>
    selection.unless !== undefined &&
    isExcused(event, selection.unless, (excuses ??= excusesIn(named(), selection.unless)));
  return {
    // What is found out soonest is asked first: a cluster has thousands of events, and few of them are meant.
    hits: events
      .filter((event) => isSought(event) && isNamed(event, match))
      .flatMap((event) => {
        const hit = hitOf(event, selection, match, context);
        return hit === undefined || isExcusedHere(event) ? [] : [hit];
      }),
    known: (entity) => eventsKnown(match, entity, context),
    looked: (entity) => filesOf(named().filter((event) => concerns(involvedEntity(event, context), entity))),
    missing: (entity) => [missingEvents(match, entity, context)],
  };
}

function filesOf(events: readonly ClusterEvent[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const file of events.flatMap(({ excerpts }) => excerpts[0]?.file ?? [])) {
    counts.set(file, (counts.get(file) ?? 0) + 1);
  }
  return [...counts].map(([file, count]) => `${file}, ${count === 1 ? '1 event' : `${count} events`}`);
}

function isNamed(event: ClusterEvent, match: EventMatch): boolean {
  const { involved } = event;
  return (
    (match.of === undefined || match.of === involved.kind) &&
    (match.name === undefined || matchesGlob(match.name, involved.name)) &&
    (match.namespace === undefined ||
      involved.namespace === undefined ||
      matchesGlob(match.namespace, involved.namespace)) &&
    (match.type === undefined || match.type === event.type) &&
    (match.reporter === undefined || (event.reporter !== undefined && matchesGlob(match.reporter, event.reporter)))
  );
}

function hitOf(
  event: ClusterEvent,
  selection: Selection,
  match: EventMatch,
  context: EvaluationContext,
): Hit | undefined {
  const patterns = selection.sequence ?? (match.match === undefined ? [] : [match.match]);
  // Few events match, and to tell that one does not is quicker than to look for where it does.
  const found = patterns.map((pattern) => (pattern.test(event.message) ? pattern.match(event.message) : undefined));
  const step = found.findIndex((each) => each !== undefined);
  if (patterns.length > 0 && step === -1) return undefined;
  const matched = found[step];
  const excerpt = event.excerpts[0];
  return {
    entity: involvedEntity(event, context),
    count: event.count,
    ...(event.firstAt === undefined ? {} : { firstAt: event.firstAt }),
    ...(event.lastAt === undefined ? {} : { lastAt: event.lastAt }),
    ...(excerpt === undefined ? {} : { line: excerpt.line }),
    current: false,
    reason: event.reason,
    ...(selection.sequence === undefined ? {} : { step }),
    captures: matched?.captures ?? {},
    evidence: event.excerpts.slice(0, 1).map(({ file, line, text }) => ({
      file,
      line,
      text,
      selection: selection.name,
      ...markIn(text, matched, event),
    })),
  };
}

/** The excerpt is the event as printed; what matched is found in it where the message stands in one piece. */
function markIn(
  text: string,
  matched: { readonly at: number; readonly end: number } | undefined,
  event: ClusterEvent,
): { readonly mark?: { readonly from: number; readonly to: number } } {
  if (matched === undefined) return {};
  const from = text.indexOf(event.message.slice(matched.at, matched.end));
  return from === -1 ? {} : { mark: { from, to: from + matched.end - matched.at } };
}

type Unless = NonNullable<Selection['unless']>;

function excusesIn(events: readonly ClusterEvent[], { match }: Unless): readonly ClusterEvent[] {
  return events.filter(({ lastAt, message }) => lastAt !== undefined && match.test(message));
}

function isExcused(event: ClusterEvent, { before, after }: Unless, excuses: readonly ClusterEvent[]): boolean {
  const { lastAt: at } = event;
  if (at === undefined) return false;
  return excuses.some(
    (other) =>
      other !== event &&
      other.involved.name === event.involved.name &&
      other.lastAt !== undefined &&
      other.lastAt >= at - before &&
      other.lastAt <= at + after,
  );
}

function involvedEntity(event: ClusterEvent, context: EvaluationContext): Entity {
  const { kind, name, namespace } = event.involved;
  if (kind === 'Node') return { kind: 'Node', name };
  if (kind !== 'Pod') return theCluster;
  const node = context.index.nodeOfPod(namespace, name);
  return {
    kind: 'Pod',
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(node === undefined ? {} : { node }),
  };
}

/** Events are known for a node through the pods on it, for the cluster through a listing of all. */
function eventsKnown(match: EventMatch, entity: Entity, context: EvaluationContext): boolean {
  const { index } = context;
  if (entity.kind === 'File') return false;
  if (entity.kind === 'Cluster') return index.listingCovers('Event', match.namespace);
  if (match.of === undefined || match.of === entity.kind) {
    if (index.eventsKnownFor({ kind: entity.kind, name: entity.name, ...namespaceOf(entity) })) return true;
    if (match.of !== undefined) return false;
  }
  if (entity.kind !== 'Node' || match.of !== 'Pod') return index.listingCovers('Event', undefined);
  const pods = index
    .podsOnNode(entity.name)
    .filter(({ name }) => match.name === undefined || matchesGlob(match.name, name))
    .map(entityOf)
    .filter((pod) => concerns(pod, entity));
  if (pods.length === 0) return index.listingCovers('Pod', undefined) && index.listingCovers('Event', undefined);
  return pods.every((pod) => index.eventsKnownFor({ kind: 'Pod', name: pod.name, ...namespaceOf(pod) }));
}

function namespaceOf(entity: Entity): { readonly namespace?: string } {
  return entity.namespace === undefined ? {} : { namespace: entity.namespace };
}
