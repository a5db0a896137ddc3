import { alternate, ratio } from './alternate.ts';
import type { Bench } from './bench.ts';

const mining = new URL('mining-switch.js', import.meta.url).href;
const BYTES = 500_000_000;

/** What it costs to gather the lines that no rule knows, and to find their templates. */
export async function miningFigures({ rounds, print, shippedRules, bundle, analyzeWith }: Bench): Promise<void> {
  const path = await bundle(BYTES);
  const runs = await alternate(
    {
      on: () => analyzeWith(shippedRules.directory, path, '--import', mining),
      off: () => analyzeWith(shippedRules.directory, path, '--import', `${mining}?off`),
    },
    rounds,
  );
  print.figure('500 MB: CPU with mining / without', ratio(runs.on, runs.off, 'cpu'));
}
