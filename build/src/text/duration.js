const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds of a duration such as `30s`, `10m`, `2h` or `1d`; undefined for anything else. */
export function parseDuration(text) {
    const found = /^(\d+)(ms|s|m|h|d)$/.exec(text);
    return found === null ? undefined : Number(found[1]) * UNITS[found[2]];
}
