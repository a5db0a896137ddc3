import { alternate, median } from './alternate.ts';
import type { Bench } from './bench.ts';
import type { Usage } from './run-command.ts';

/** Memory must not follow the size of the logs. */
export async function memoryFigures({ rounds, print, ...bench }: Bench): Promise<void> {
  const [small, large] = [await bench.bundle(50_000_000), await bench.bundle(2_000_000_000)];
  const peaks = await alternate({ small: () => bench.mustread('analyze', small) }, rounds);
  const peak = peakOf((await alternate({ large: () => bench.mustread('analyze', large) }, 1)).large);
  print.figure('2 GB: peak memory, MiB', peak);
  print.figure('2 GB: peak memory over that of 50 MB, MiB', peak - peakOf(peaks.small));
}

function peakOf(runs: readonly Usage[]): number {
  return median(runs.map(({ peak = 0 }) => peak / 2 ** 20));
}
