import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { alternate, ratio } from './alternate.ts';
import type { Bench } from './bench.ts';
import type { Usage } from './run-command.ts';

const BYTES = 50_000_000;
const SEEDS = [101, 102, 103, 104, 105, 106];
/** A batch is long: what V8 compiles at the start of each worker, on whatever core is idle, must not decide. */
const TIMES_EACH = 6;

/** What a second worker is good for. */
export async function batchFigures({ rounds, print, work, bundle, mustread }: Bench): Promise<void> {
  const folder = `${work}batch/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const seed of SEEDS) {
    const archive = await bundle(BYTES, seed);
    for (let time = 0; time < TIMES_EACH; time++) linkSync(archive, `${folder}${seed}-${time}.tar.gz`);
  }
  const batch = (jobs: number): Promise<Usage> =>
    mustread('batch', folder, '-o', `${work}batch-out`, '--jobs', String(jobs));
  const runs = await alternate({ one: () => batch(1), two: () => batch(2) }, rounds);
  print.figure('36 of 50 MB: throughput of 2 workers / of 1', ratio(runs.one, runs.two, 'wall'));
}
