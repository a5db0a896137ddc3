/**
 * The time of a stamp without a year, placed in 1970. klog and the journal write the node's local time without a zone;
 * it is taken as UTC.
 */
export function yearlessTime(month, day, clock, fraction) {
    const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number);
    if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60)
        return undefined;
    const millisecond = Number(fraction.padEnd(3, '0').slice(0, 3));
    return { at: Date.UTC(1970, month - 1, day, hour, minute, second, millisecond), yearless: true };
}
