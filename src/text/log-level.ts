import type { LogLevel } from '../model/rule.ts';

const LEVELS: Readonly<Record<string, LogLevel>> = {
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
export function logLevel(word: string | undefined): LogLevel | undefined {
  const name = word?.toLowerCase() ?? '';
  return Object.hasOwn(LEVELS, name) ? LEVELS[name] : undefined;
}
