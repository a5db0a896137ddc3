import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { alternate, ratio } from './alternate.ts';
import type { Bench } from './bench.ts';
import { isThere } from './is-there.ts';

const BYTES = 50_000_000;
const SEEDS = [101, 102, 103, 104, 105, 106];
/** A batch is long: what V8 compiles at the start of each worker must not decide. */
const TIMES_EACH = 6;

/** What a second worker is good for. Where there are two processors, one worker uses some of the other as well. */
export async function batchFigures({ rounds, print, work, bundle, ...bench }: Bench): Promise<void> {
  const folder = `${work}batch/`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const seed of SEEDS) {
    const archive = await bundle(BYTES, seed);
    for (let time = 0; time < TIMES_EACH; time++) linkSync(archive, `${folder}${seed}-${time}.tar.gz`);
  }
  const words = (jobs: number) => ['batch', folder, '-o', `${work}batch-out`, '--jobs', String(jobs)];
  const [one, two] = [words(1), words(2)];
  const runs = await alternate({ one: () => bench.mustread(...one), two: () => bench.mustread(...two) }, rounds);
  print.figure('36 of 50 MB: throughput of 2 workers / of 1', ratio(runs.one, runs.two, 'wall'));

  const name = 'the same, 2 processors / 1';
  if (!isThere('taskset')) {
    print.skipped(name, 'taskset is not there');
    return;
  }
  const pinned = await alternate(
    { one: () => bench.mustreadPinned(...one), two: () => bench.mustread(...two) },
    rounds,
  );
  print.figure(name, ratio(pinned.one, pinned.two, 'wall'));
}
