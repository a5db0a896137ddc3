import { setFlagsFromString } from 'node:v8';

/** V8's of Node 20, the oldest that is supported, and of Node 26, the newest that these flags were tried on. */
const NODE_20 = 11;
const NODE_26 = 14;

/**
 * Fits V8 to a program that reads gigabytes, keeps megabytes and is over in seconds. To be called when Node has loaded
 * what it is made of, and so have its threads: under other flags, V8 compiles that anew. An engine that nobody tried is
 * left as it is: what a flag means is V8's own business, and one that it no longer knows would be told of on stderr.
 */
export function fitV8ToLargeInputs(): void {
  const version = Number.parseInt(process.versions.v8, 10);
  if (version > NODE_26) return;
  // By default the heap may double and more before it is collected, and its young part grows with what survives. At 30,
  // Node 20 takes 2 % longer for a large must-gather; at 60, Node 24 takes 10 MB more for 2 GB, and is no faster.
  setFlagsFromString(`--heap-growing-percent=${version === NODE_20 ? 60 : 30}`);
  setFlagsFromString('--semi-space-growth-factor=1');
  // The optimizing compiler of Node 20 begins so early that it takes a fifth of all the processor time. Later ones have
  // another compiler below it, and no such flag.
  if (version === NODE_20) setFlagsFromString('--interrupt-budget=500000');
}
