import { alternate, median } from './alternate.ts';
import type { Bench } from './bench.ts';

/** How soon the program answers: short runs, so more of them. */
export async function startFigures({ rounds, print, node, mustread }: Bench): Promise<void> {
  const { bare, help } = await alternate({ bare: () => node('-e', '0'), help: () => mustread('--help') }, 4 * rounds);
  const beyond = help.map(({ wall }, round) => wall - (bare[round]?.wall ?? 0));
  print.figure('--help: wall over bare node, ms', 1000 * median(beyond));
}
