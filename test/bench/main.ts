import { batchFigures } from './batch-figures.ts';
import { createBench } from './bench.ts';
import { memoryFigures } from './memory-figures.ts';
import { miningFigures } from './mining-figures.ts';
import { readingFigures } from './reading-figures.ts';
import { startFigures } from './start-figures.ts';

/**
 * `npm run bench`: figures from alternating runs, beside those that are kept. `npm run bench -- ROUNDS GROUP…` for other
 * than 5 rounds, or for some groups of figures only.
 */
const [rounds = '5', ...wanted] = process.argv.slice(2);
const groups = {
  reading: readingFigures,
  mining: miningFigures,
  batch: batchFigures,
  memory: memoryFigures,
  start: startFigures,
};

const bench = createBench(Number(rounds));
bench.print.heading(`${rounds} rounds, ${bench.shippedRules.count} shipped rules, Node ${process.versions.node}`);
for (const [name, measure] of Object.entries(groups)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure(bench);
}
