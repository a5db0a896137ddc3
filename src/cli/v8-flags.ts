import { setFlagsFromString } from 'node:v8';

/** The oldest and the newest V8 that these flags were tried on: those of Node 20 and Node 26. */
const FIRST_TRIED = 11;
const LAST_TRIED = 14;

/**
 * Fits V8 to a program that reads gigabytes and keeps megabytes, and is over in seconds. What V8 takes only before it
 * starts stands in the first line of `main.ts`. An engine that nobody tried is left as it is: what a flag means is V8's
 * own business, and one that it no longer knows would be told of on stderr.
 */
export function setV8Flags(): void {
  const version = Number.parseInt(process.versions.v8, 10);
  if (version < FIRST_TRIED || version > LAST_TRIED) return;
  // By default the heap may double and more before it is collected: 40 MB at 2 GB of logs.
  setFlagsFromString('--heap-growing-percent=30');
  // The optimizing compiler of Node 20 begins so early that it takes a fifth of all the processor time. Later ones have
  // another compiler below it, and no such flag.
  if (version === FIRST_TRIED) setFlagsFromString('--interrupt-budget=500000');
}
