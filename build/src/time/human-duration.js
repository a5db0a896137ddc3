const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** Kubernetes prints years of 365 days. */
const year = 365 * day;
const units = [year, day, hour, minute, second];
/**
 * Reads an age as kubectl prints it: `85s`, `6m27s`, `141m`, `3h`, `2d17h`, `2y45d` (apimachinery
 * pkg/util/duration, HumanDuration and ShortHumanDuration). Undefined for `<unknown>`, `<invalid>` and other text.
 */
export function parseHumanDuration(text) {
    const found = /^(?:(\d{1,6})y)?(?:(\d{1,8})d)?(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/.exec(text);
    if (found === null || text === '')
        return undefined;
    let ms = 0;
    let precision = year;
    for (const [place, unit] of units.entries()) {
        const amount = found[place + 1];
        if (amount === undefined)
            continue;
        ms += Number(amount) * unit;
        precision = unit;
    }
    return { ms, precision };
}
