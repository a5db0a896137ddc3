import type { AnalysedRow } from './archive-row.ts';

/** Along what the fleet is broken down. */
export const dimensions = ['provider', 'kubernetes', 'calico', 'month'] as const;
export type Dimension = (typeof dimensions)[number];

export const notKnown = 'unknown';

/** `iks`, `1.28`, `3.26`, `2026-11`, or `unknown`. */
export function valueOf(row: AnalysedRow, dimension: Dimension): string {
  switch (dimension) {
    case 'provider':
      return row.provider;
    case 'kubernetes':
      return release(row.kubernetes);
    case 'calico':
      return release(row.calico);
    case 'month':
      return row.collectedAt?.slice(0, 7) ?? notKnown;
  }
}

/** Numbers by their value, the unknown last. */
export function compareValues(left: string, right: string): number {
  if (left === right) return 0;
  if (left === notKnown || right === notKnown) return left === notKnown ? 1 : -1;
  const [leftParts, rightParts] = [numbersOf(left), numbersOf(right)];
  for (const [place, part] of leftParts.entries()) {
    const other = rightParts[place] ?? 0;
    if (part !== other) return part - other;
  }
  return left < right ? -1 : 1;
}

function numbersOf(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

function release(version: string | undefined): string {
  return /^v?(\d{1,6}\.\d{1,6})(?!\d)/.exec(version ?? '')?.[1] ?? notKnown;
}
