import type { Usage } from './run-command.ts';

/** What runs used, round by round. */
export type Rounds<Name extends string> = Record<Name, Usage[]>;

/** Runs each once, then each again: a shared machine is twice as fast in one minute as in the next. */
export async function alternate<Name extends string>(
  runs: Readonly<Record<Name, () => Promise<Usage>>>,
  times: number,
): Promise<Rounds<Name>> {
  const usages = Object.fromEntries(Object.keys(runs).map((name) => [name, []])) as unknown as Rounds<Name>;
  for (let round = 0; round < times; round++) {
    for (const name of Object.keys(runs) as Name[]) usages[name].push(await runs[name]());
  }
  return usages;
}

/** The median of the rounds' ratios. */
export function ratio(runs: readonly Usage[], to: readonly Usage[], of: 'wall' | 'cpu'): number {
  return median(runs.map((usage, round) => usage[of] / (to[round]?.[of] ?? Number.NaN)));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
