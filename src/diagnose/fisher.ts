/** A two-by-two table: affected and other nodes, with and without a value. */
export interface Counts {
  readonly affectedWith: number;
  readonly affectedWithout: number;
  readonly othersWith: number;
  readonly othersWithout: number;
}

/**
 * Fisher's exact test, two-sided: how likely chance alone would part the nodes at least as unevenly, margins given
 * (R. A. Fisher, 1922; two-sided by summing all tables no more likely than the one seen).
 */
export function fisherExact({ affectedWith, affectedWithout, othersWith, othersWithout }: Counts): number {
  const affected = affectedWith + affectedWithout;
  const withValue = affectedWith + othersWith;
  const total = affected + othersWith + othersWithout;
  const logOf = (cell: number): number =>
    logChoose(withValue, cell) + logChoose(total - withValue, affected - cell) - logChoose(total, affected);
  const seen = logOf(affectedWith);
  let sum = 0;
  for (let cell = Math.max(0, affected + withValue - total); cell <= Math.min(affected, withValue); cell++) {
    const log = logOf(cell);
    if (log <= seen + 1e-9) sum += Math.exp(log);
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let next = logFactorials.length; next <= n; next++) {
    logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
  }
  return logFactorials[n] ?? 0;
}
