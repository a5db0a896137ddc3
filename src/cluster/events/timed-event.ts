import type { SourcedEvent } from '../../model/document.ts';

/** An event as one source tells it, placed in time. Milliseconds since the epoch. */
export interface TimedEvent {
  readonly event: SourcedEvent;
  readonly firstAt: number | undefined;
  readonly lastAt: number | undefined;
  /** By how much another text of the same event may differ in time. */
  readonly tolerance: number;
}

/** Between the first and the last command of a collector; ages are all counted back from one moment. */
const COLLECTING = 90_000;

/** Ages are counted back from `collectedAt`. */
export function timedEvent(event: SourcedEvent, collectedAt: number): TimedEvent {
  return {
    event,
    firstAt: event.firstAt ?? before(collectedAt, event.firstAge),
    lastAt: event.lastAt ?? before(collectedAt, event.lastAge),
    tolerance: COLLECTING + (event.lastAt === undefined ? (event.agePrecision ?? 0) : 0),
  };
}

function before(moment: number, age: number | undefined): number | undefined {
  return age === undefined ? undefined : moment - age;
}
