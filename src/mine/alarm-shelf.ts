import type { Alarm, LogAlarms } from '../model/alarm.ts';

/** Kinds of lines that are kept of one bundle; real ones have some hundred. */
const MOST_ALARMS = 20_000;

/** The alarms of a bundle's logs until it is known whose logs they are. */
export interface AlarmShelf {
  /** `place`: which of the logs it is, in the order in which they were read. */
  add(place: number, found: LogAlarms): void;
  of(place: number): LogAlarms;
}

const NONE: LogAlarms = { alarms: [], notTaken: 0 };

export function createAlarmShelf(): AlarmShelf {
  const byPlace = new Map<number, LogAlarms>();
  let kept = 0;
  return {
    add(place, { alarms, notTaken }) {
      const taken = alarms.slice(0, MOST_ALARMS - kept);
      kept += taken.length;
      const left = notTaken + linesOf(alarms.slice(taken.length));
      if (taken.length > 0 || left > 0) byPlace.set(place, { alarms: taken, notTaken: left });
    },
    of: (place) => byPlace.get(place) ?? NONE,
  };
}

function linesOf(alarms: readonly Alarm[]): number {
  return alarms.reduce((sum, { count }) => sum + count, 0);
}
