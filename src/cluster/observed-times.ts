import type { SourcedEvent, SourcedObject } from '../model/document.ts';
import type { JsonValue } from '../model/json.ts';
import { parseRfc3339 } from '../time/timestamp.ts';
import { listAt, textAt } from './json-fields.ts';
import { by } from './order.ts';

/** A time at which something in the bundle was true, so that it was collected then or later. */
export interface Observation {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly file: string;
}

/** Keeps the latest times among all that a bundle shows. */
export interface ObservedTimes {
  addObject(object: SourcedObject): void;
  addEvent(event: SourcedEvent): void;
  add(at: number | undefined, file: string): void;
  /** Latest first. */
  latest(): readonly Observation[];
}

/** Enough to pass over clocks that run ahead, and little enough to keep in order while reading. */
const KEPT = 16;

const CONTAINER_LISTS = ['containerStatuses', 'initContainerStatuses'];
const CONTAINER_TIMES = [
  ['running', 'startedAt'],
  ['terminated', 'startedAt'],
  ['terminated', 'finishedAt'],
] as const;

export function createObservedTimes(): ObservedTimes {
  const kept: Observation[] = [];
  const latestFirst = by<Observation>(
    ({ at }) => -at,
    ({ file }) => file,
  );

  function add(at: number | undefined, file: string): void {
    if (at === undefined) return;
    const observation = { at, file };
    const last = kept[KEPT - 1];
    if (last !== undefined && latestFirst(last, observation) <= 0) return;
    kept.push(observation);
    kept.sort(latestFirst).splice(KEPT);
  }

  return {
    add,
    addEvent: ({ lastAt, excerpt }) => add(lastAt, excerpt.file),
    addObject({ value, source }) {
      for (const text of timesOf(value)) {
        if (text !== undefined) add(parseRfc3339(text), source.file);
      }
    },
    latest: () => kept,
  };
}

function timesOf(value: JsonValue): readonly (string | undefined)[] {
  const times = [textAt(value, 'metadata', 'creationTimestamp'), textAt(value, 'spec', 'renewTime')];
  for (const condition of listAt(value, 'status', 'conditions')) {
    times.push(textAt(condition, 'lastHeartbeatTime'), textAt(condition, 'lastTransitionTime'));
  }
  for (const container of CONTAINER_LISTS.flatMap((list) => listAt(value, 'status', list))) {
    for (const [state, time] of CONTAINER_TIMES) {
      times.push(textAt(container, 'state', state, time), textAt(container, 'lastState', state, time));
    }
  }
  return times;
}
