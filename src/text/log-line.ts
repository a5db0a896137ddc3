import type { LogLevel } from '../model/rule.ts';
import { openLogEnvelope } from './log-envelope.ts';
import { parseLogStatement, type LogStatement } from './log-statement.ts';
import type { LogTime } from './log-time.ts';

export interface LogLine {
  /** Milliseconds since the epoch. A stamp without a zone is taken as UTC. */
  readonly at?: number;
  /** `at` was read from a stamp without a year and stands in 1970. */
  readonly yearless?: boolean;
  readonly level?: LogLevel;
  /** The part of the program that says it, or the unit of the journal: `felix`, `bird`, `kubelet`, … */
  readonly component?: string;
  /** Whose journal it is from. */
  readonly host?: string;
  /** The line without what was read of it; the whole line where nothing was. */
  readonly message: string;
}

/** `--prefix`, `--timestamps`, the CRI, and svlogd or the journal; no real line has more. */
const MOST_ENVELOPES = 4;

/**
 * Reads one line of a log, without its newline and colours. The outermost time wins, since whatever carried the line
 * has the finer clock, unless it has no year and an inner one has; level and component are the program's own.
 */
export function parseLogLine(line: string): LogLine {
  let inner = line.endsWith('\r') ? line.slice(0, -1) : line;
  let time: LogTime | undefined;
  let unit: string | undefined;
  let host: string | undefined;
  let statement: LogStatement | undefined = parseLogStatement(inner);
  for (let opened = 0; statement === undefined && opened < MOST_ENVELOPES; opened++) {
    const envelope = openLogEnvelope(inner);
    if (envelope === undefined) break;
    time = better(time, envelope.time);
    unit ??= envelope.component;
    host ??= envelope.host;
    inner = envelope.inner;
    statement = parseLogStatement(inner);
  }
  // Assigned one by one, as in a statement.
  const read: { -readonly [Field in keyof LogLine]: LogLine[Field] } = { message: statement?.message ?? inner };
  const at = better(time, statement?.time);
  if (at !== undefined) read.at = at.at;
  if (at?.yearless === true) read.yearless = true;
  const component = statement?.component ?? unit;
  if (component !== undefined) read.component = component;
  if (statement?.level !== undefined) read.level = statement.level;
  if (host !== undefined) read.host = host;
  return read;
}

function better(outer: LogTime | undefined, inner: LogTime | undefined): LogTime | undefined {
  if (outer === undefined) return inner;
  return outer.yearless === true && inner !== undefined && inner.yearless !== true ? inner : outer;
}
