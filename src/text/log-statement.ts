import type { LogLevel } from '../model/rule.ts';
import { leadingStamp } from './leading-stamp.ts';
import { logLevel } from './log-level.ts';
import type { LogTime } from './log-time.ts';
import { yearlessTime } from './yearless-stamp.ts';

/** What a program itself says on a line. */
export interface LogStatement {
  readonly time?: LogTime;
  readonly level?: LogLevel;
  readonly component?: string;
  readonly message: string;
}

/**
 * Reads a line in one of the formats of Kubernetes' and Calico's programs; undefined for a line in none of them. The
 * first character tells most formats apart: this runs on many lines of every log.
 */
export function parseLogStatement(text: string): LogStatement | undefined {
  const first = text.charCodeAt(0);
  if (first >= ZERO && first <= NINE) return calicoStatement(text) ?? zapStatement(text);
  switch (text[0]) {
    case 't':
      return logrusStatement(text);
    case 'b':
      return birdStatement(text);
    case '{':
      return jsonStatement(text);
    case '\t':
      return zapStatement(text);
    default:
      return klogStatement(text) ?? bareLevelStatement(text);
  }
}

const ZERO = 0x30;
const NINE = 0x39;

// projectcalico/calico libcalico-go/lib/logutils: time in the container's zone, which is UTC.
const CALICO =
  /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) \[([A-Z]+)\]\[\d+\] (?:([a-z][a-z0-9-]*)\/)?\S+ (?:\d+|<nil>): ?/;

function calicoStatement(text: string): LogStatement | undefined {
  const found = CALICO.exec(text);
  if (found === null) return undefined;
  const [whole, stamp = '', level, component] = found;
  return statement(timeOf(stamp), logLevel(level), component, text.slice(whole.length));
}

// k8s.io/klog: severity, month, day, local time, thread, source.
const KLOG = /^([IWEF])(\d\d)(\d\d) (\d\d:\d\d:\d\d)\.(\d{6}) +\d+ [^\s\]]+:\d+\] ?/;
const KLOG_LEVELS: Readonly<Record<string, LogLevel>> = { I: 'info', W: 'warning', E: 'error', F: 'fatal' };

function klogStatement(text: string): LogStatement | undefined {
  const found = KLOG.exec(text);
  if (found === null) return undefined;
  const [whole, severity = '', month, day, clock = '', fraction = ''] = found;
  const time = yearlessTime(Number(month), Number(day), clock, fraction);
  return statement(time, KLOG_LEVELS[severity], undefined, text.slice(whole.length));
}

// sirupsen/logrus TextFormatter without colours.
const LOGRUS = /^time="([^"]{1,40})" level=([a-z]+) (?:msg=("(?:[^"\\]|\\.)*"|\S*))?/;

function logrusStatement(text: string): LogStatement | undefined {
  const found = LOGRUS.exec(text);
  if (found === null) return undefined;
  const [whole, stamp = '', level, quoted = ''] = found;
  return statement(timeOf(stamp), logLevel(level), undefined, unquoted(quoted) + text.slice(whole.length).trimEnd());
}

const BIRD = /^bird6?: /;

function birdStatement(text: string): LogStatement | undefined {
  const found = BIRD.exec(text);
  return found === null ? undefined : { component: 'bird', message: text.slice(found[0].length) };
}

const JSON_TIME = /"(?:ts|time|timestamp)": ?(?:"([^"]{1,40})"|(\d{9,11}(?:\.\d+)?)[,}])/;
const JSON_LEVEL = /"(?:level|severity|lvl)": ?"([A-Za-z]{1,10})"/;
const JSON_LOGGER = /"logger": ?"([^"]{1,100})"/;
const JSON_MESSAGE = /"(?:msg|message)": ?("(?:[^"\\]|\\.)*")/;

/** zap's and others' JSON, but not Docker's, which is an envelope. Read by pattern: the line may be cut. */
function jsonStatement(text: string): LogStatement | undefined {
  if (!text.startsWith('{"') || text.startsWith('{"log":"')) return undefined;
  const stamp = JSON_TIME.exec(text);
  const level = logLevel(JSON_LEVEL.exec(text)?.[1]);
  if (stamp === null && level === undefined) return undefined;
  const seconds = stamp?.[2];
  const time = seconds === undefined ? timeOf(stamp?.[1] ?? '') : { at: Math.round(Number(seconds) * 1000) };
  const message = JSON_MESSAGE.exec(text)?.[1];
  return statement(time, level, JSON_LOGGER.exec(text)?.[1], message === undefined ? text : unquoted(message));
}

const ZAP_LEVEL = /^\t([A-Z]{4,6})\t/;

/** zap's console format, tabs between its parts, as controller-runtime programs print it in development mode. */
function zapStatement(text: string): LogStatement | undefined {
  const stamp = leadingStamp(text);
  const rest = text.slice(stamp?.end);
  const found = ZAP_LEVEL.exec(rest);
  if (stamp === undefined || found === null) return undefined;
  return statement({ at: stamp.at }, logLevel(found[1]), undefined, rest.slice(found[0].length));
}

/** A level and no time, in brackets or capitals: `[INFO] plugin/reload: …`, `ERROR: …`. */
const BARE_LEVEL = /^(?:\[([A-Za-z]{3,8})\]|([A-Z]{4,8})(?=[\s:|]))[\s:|]*/;

function bareLevelStatement(text: string): LogStatement | undefined {
  const found = BARE_LEVEL.exec(text);
  const level = logLevel(found?.[1] ?? found?.[2]);
  return found === null || level === undefined ? undefined : { level, message: text.slice(found[0].length) };
}

function timeOf(stamp: string): LogTime | undefined {
  const read = leadingStamp(stamp);
  return read === undefined ? undefined : { at: read.at };
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

function statement(
  time: LogTime | undefined,
  level: LogLevel | undefined,
  component: string | undefined,
  message: string,
): LogStatement {
  // Assigned one by one, since this runs on many lines of every log, and each spread makes an object more.
  const read: { -readonly [Field in keyof LogStatement]: LogStatement[Field] } = { message };
  if (time !== undefined) read.time = time;
  if (level !== undefined) read.level = level;
  if (component !== undefined) read.component = component;
  return read;
}
