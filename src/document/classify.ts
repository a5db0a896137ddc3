import { parseLogLine } from '../text/log-line.ts';

export type Form = 'empty' | 'json' | 'yaml' | 'log' | 'text';

/** Lines of the head that are looked at. */
const LOOKED_AT = 60;

/** What a text is, by its first lines; its name has no say. `head` is free of colours and carriage returns. */
export function classify(head: string): Form {
  if (head.trim() === '') return 'empty';
  const lines = head.split('\n', LOOKED_AT).filter((line) => line.trim() !== '');
  const first = lines.find((line) => !line.startsWith('#') && !/^[$>] /.test(line)) ?? '';
  if (/^==== START logs for container /m.test(head)) return 'json';
  if (/^(?:\{|\[)\s*$|^\{"|^\[\{|^\[\]\s*$|^\{\}\s*$/.test(first) && !isJsonLog(first)) return 'json';
  if (/^(?:---\s*$|apiVersion: |kind: \w+\s*$|items:)/.test(first)) return 'yaml';
  const logLike = lines.filter(looksLikeLog).length;
  return logLike > 0 && logLike * 3 >= lines.length ? 'log' : 'text';
}

/** A line with a time of its own and a level, or of one of the known forms. */
export function looksLikeLog(line: string): boolean {
  if (/^bird6?: |^### previous container ###/.test(line)) return true;
  const { at, level } = parseLogLine(line.slice(0, 2000));
  return level !== undefined || (at !== undefined && !/^\s/.test(line));
}

/** Docker's json-file driver and zap write one object a line. */
function isJsonLog(line: string): boolean {
  return /^\{"(?:log|level|ts|time|msg|stream)":/.test(line);
}
