const LEVELS = {
    trace: 'debug',
    debug: 'debug',
    info: 'info',
    notice: 'info',
    warn: 'warning',
    warning: 'warning',
    err: 'error',
    error: 'error',
    dpanic: 'fatal',
    critical: 'fatal',
    crit: 'fatal',
    panic: 'fatal',
    fatal: 'fatal',
};
/** The level that a word of a log line names, in any case. */
export function logLevel(word) {
    const name = word?.toLowerCase() ?? '';
    return Object.hasOwn(LEVELS, name) ? LEVELS[name] : undefined;
}
