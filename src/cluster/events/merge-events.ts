import type { ClusterEvent } from '../../model/cluster.ts';
import type { SourcedEvent } from '../../model/document.ts';
import { sourceForms } from '../../model/source.ts';
import { groupBy } from '../group-by.ts';
import { by } from '../order.ts';
import { comparableMessage } from './comparable-message.ts';
import { distanceInCount, type EventText, tellOfSameEvent } from './same-event.ts';
import { timedEvent } from './timed-event.ts';

/** Earlier events of the same object and reason that a text is compared with; bounds the work on repeated events. */
const NEIGHBOURS = 64;

/** Texts of one event. */
interface Telling {
  readonly texts: [EventText, ...EventText[]];
  /** The most structured of the texts. */
  best: EventText;
  /** Sources that are among them: what one source lists twice are two events. */
  readonly sources: Set<string>;
}

const inOrderOfStructure = by<EventText>(
  ({ event }) => sourceForms.indexOf(event.form),
  ({ event }) => event.excerpt.file,
  ({ event }) => event.excerpt.line,
);

const inOrderOfTime = by<EventText>(
  ({ lastAt }) => lastAt,
  ({ event }) => sourceForms.indexOf(event.form),
  ({ event }) => event.excerpt.file,
  ({ event }) => event.excerpt.line,
);

/**
 * Every event once, however many files tell of it. Without a collection time, ages are counted back from zero: a pasted
 * listing without a date still shows what came before what.
 */
export function mergeEvents(
  sourced: readonly SourcedEvent[],
  collectedAt: number | undefined,
): readonly ClusterEvent[] {
  const texts = sourced.map((event): EventText => ({
    ...timedEvent(event, collectedAt ?? 0),
    message: comparableMessage(event.message),
  }));
  const bySubject = groupBy(texts, ({ event }) =>
    JSON.stringify([event.involved.kind, event.involved.name, event.reason, event.type]),
  );
  return [...bySubject.values()]
    .flatMap(tellingsOf)
    .map(mergeTexts)
    .sort(
      by(
        ({ lastAt }) => lastAt,
        ({ excerpts }) => excerpts[0]?.file,
        ({ excerpts }) => excerpts[0]?.line,
      ),
    );
}

function tellingsOf(texts: readonly EventText[]): readonly Telling[] {
  const tellings: Telling[] = [];
  for (const text of texts.toSorted(inOrderOfTime)) {
    const source = `${text.event.form} ${text.event.excerpt.file}`;
    const same = tellingOf(text, source, tellings);
    if (same === undefined) {
      tellings.push({ texts: [text], best: text, sources: new Set([source]) });
    } else {
      same.sources.add(source);
      same.texts.push(text);
      if (inOrderOfStructure(text, same.best) < 0) same.best = text;
    }
  }
  return tellings;
}

/**
 * The telling that this text belongs to: of several the one with the nearest count, then the earliest. Taking texts and
 * tellings in the same order pairs them all even where the ages of one source are off by as much as for all its events.
 */
function tellingOf(text: EventText, source: string, tellings: readonly Telling[]): Telling | undefined {
  return tellings
    .slice(-NEIGHBOURS)
    .filter(({ best, sources }) => !sources.has(source) && tellOfSameEvent(text, best))
    .sort(by(({ best }) => distanceInCount(text, best)))[0];
}

function mergeTexts({ texts, best }: Telling): ClusterEvent {
  texts.sort(inOrderOfStructure);
  const namespace = texts.find(({ event }) => event.involved.namespace !== undefined)?.event.involved.namespace;
  const reporter = texts.find(({ event }) => event.reporter !== undefined)?.event.reporter;
  const { firstAt, lastAt } = texts.find((text) => text.lastAt !== undefined) ?? best;
  const { involved, type, reason, message } = best.event;
  return {
    involved: {
      kind: involved.kind,
      name: involved.name,
      // Tables show the namespace of the event itself, which for a node is `default`.
      ...(namespace === undefined || involved.kind === 'Node' ? {} : { namespace }),
    },
    type,
    reason,
    message,
    ...(reporter === undefined ? {} : { reporter }),
    count: texts.reduce((most, { event }) => Math.max(most, event.count), 0),
    ...(firstAt === undefined ? {} : { firstAt }),
    ...(lastAt === undefined ? {} : { lastAt }),
    excerpts: texts.map(({ event }) => event.excerpt),
  };
}
