import { setFlagsFromString } from 'node:v8';

/** The oldest and the newest V8 that these flags were tried on: those of Node 20 and Node 26. */
const FIRST_TRIED = 11;
const LAST_TRIED = 14;

/**
 * Fits V8 to a program that reads gigabytes, keeps megabytes and is over in seconds. To be called when Node has loaded
 * what it is made of, for these and its threads': under other flags, V8 compiles that anew, which takes longer than a
 * small bundle. An engine that nobody tried is left as it is: what a flag means is V8's own business, and one that it no
 * longer knows would be told of on stderr.
 */
export function fitV8ToLargeInputs(): void {
  const version = Number.parseInt(process.versions.v8, 10);
  if (version < FIRST_TRIED || version > LAST_TRIED) return;
  // By default the heap may double and more before it is collected, and its young part grows with what survives.
  setFlagsFromString('--heap-growing-percent=30');
  setFlagsFromString('--semi-space-growth-factor=1');
  // The optimizing compiler of Node 20 begins so early that it takes a fifth of all the processor time. Later ones have
  // another compiler below it, and no such flag.
  if (version === FIRST_TRIED) setFlagsFromString('--interrupt-budget=500000');
}
