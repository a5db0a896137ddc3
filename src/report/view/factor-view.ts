import type { CommonFactor } from '../../model/finding.ts';

/** What sets the affected nodes apart, as a pair of bars. */
export interface FactorView {
  readonly factor: string;
  readonly value: string;
  readonly bars: readonly FactorBar[];
  /** How much to make of it, in words. */
  readonly weight: string;
  readonly sameAs: readonly string[];
}

export interface FactorBar {
  readonly of: 'affected' | 'others';
  /** `4/4`. */
  readonly count: string;
  /** Whole percent. */
  readonly percent: number;
}

export function factorView({ factor, value, affected, others, p, perfect, few, sameAs }: CommonFactor): FactorView {
  const weight = [
    perfect ? 'sets them apart without exception' : '',
    few ? 'too few nodes for the numbers to mean much' : chance(p),
  ];
  return {
    factor,
    value,
    bars: [
      { of: 'affected', count: affected, percent: percentOf(affected) },
      { of: 'others', count: others, percent: percentOf(others) },
    ],
    weight: weight.filter((part) => part !== '').join('; '),
    sameAs,
  };
}

/** `p` is that of Fisher's exact test, two-sided. */
function chance(p: number): string {
  return p < 0.0001
    ? 'by chance alone in fewer than 1 of 10,000 cases'
    : `by chance alone p = ${Number(p.toPrecision(2))}`;
}

/** Of `4/13`; 0 for anything else. */
function percentOf(count: string): number {
  const found = /^(\d{1,9})\/(\d{1,9})$/.exec(count);
  const of = Number(found?.[2] ?? 0);
  return of === 0 ? 0 : Math.min(100, Math.round((100 * Number(found?.[1])) / of));
}
