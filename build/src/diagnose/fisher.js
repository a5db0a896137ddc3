/**
 * Fisher's exact test, two-sided: how likely chance alone would part the nodes at least as unevenly, margins given
 * (R. A. Fisher, 1922; two-sided by summing all tables no more likely than the one seen).
 */
export function fisherExact({ affectedWith, affectedWithout, othersWith, othersWithout }) {
    const affected = affectedWith + affectedWithout;
    const withValue = affectedWith + othersWith;
    const total = affected + othersWith + othersWithout;
    const logOf = (cell) => logChoose(withValue, cell) + logChoose(total - withValue, affected - cell) - logChoose(total, affected);
    const seen = logOf(affectedWith);
    let sum = 0;
    for (let cell = Math.max(0, affected + withValue - total); cell <= Math.min(affected, withValue); cell++) {
        const log = logOf(cell);
        if (log <= seen + 1e-9)
            sum += Math.exp(log);
    }
    return Math.min(1, sum);
}
function logChoose(n, k) {
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
const logFactorials = [0];
function logFactorial(n) {
    for (let next = logFactorials.length; next <= n; next++) {
        logFactorials.push((logFactorials[next - 1] ?? 0) + Math.log(next));
    }
    return logFactorials[n] ?? 0;
}
