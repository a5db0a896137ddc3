import { fileURLToPath } from 'node:url';
import { alternate, ratio } from './alternate.ts';
import type { Bench } from './bench.ts';

const withoutMining = fileURLToPath(new URL('without-mining.js', import.meta.url));
const BYTES = 500_000_000;

/** What it costs to gather the lines that no rule knows, and to find their templates. */
export async function miningFigures({ rounds, print, shippedRules, bundle, analyzeWith }: Bench): Promise<void> {
  const path = await bundle(BYTES);
  const runs = await alternate(
    {
      mining: () => analyzeWith(shippedRules.directory, path),
      none: () => analyzeWith(shippedRules.directory, path, '--import', withoutMining),
    },
    rounds,
  );
  print.figure('500 MB: CPU with mining / without', ratio(runs.mining, runs.none, 'cpu'));
}
