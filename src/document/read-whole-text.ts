import type { Document } from '../model/document.ts';
import { looksLikeLog } from './classify.ts';
import { readTimestampFile } from './layout/clock.ts';
import { readCommandManifest } from './layout/runbook.ts';
import { logOrigin } from './log-origin.ts';
import { readText } from './read-text.ts';
import { textSourceOf } from './text-source.ts';

/** Reads a text of commands' output: what kubectl prints for people, and what stands between it. */
export function* readWholeText(path: string, text: string, forms: Set<string>): Generator<Document> {
  const commands = readCommandManifest(path, text);
  if (commands !== undefined) {
    forms.add('manifest');
    yield { type: 'commands', commands };
    return;
  }
  const clock = readTimestampFile(path, text);
  if (clock !== undefined) {
    forms.add('timestamp');
    yield { type: 'clock', clock };
    return;
  }
  const source = textSourceOf(path, text);
  if (source !== undefined) {
    forms.add(source);
    yield { type: 'text', text: { file: path, source, firstLine: 1, lines: text.split('\n') } };
    return;
  }
  const read = readText(text, path);
  for (const form of read.forms) forms.add(form);
  const { objects, events, listings } = read;
  if (objects.length + events.length + listings.length > 0) yield { type: 'objects', objects, events, listings };
  for (const version of read.versions) yield { type: 'version', version };
  for (const failure of read.failures) yield { type: 'failure', failure: { ...failure, ...failedLog(path) } };
  if (read.failures.length > 0) forms.add('error');
  for (const problem of read.problems) yield { type: 'problem', problem };
  if (path.endsWith('.stderr')) {
    // A collector keeps what commands said beside their output: warnings of kubectl, and that nothing was found.
    forms.add('messages');
    return;
  }
  for (const { firstLine, lines } of read.rest) {
    if (!lines.some(looksLikeLog)) continue;
    forms.add('log');
    const log = lines.join('\n');
    yield { type: 'log', origin: logOrigin(path, log.slice(0, 64 * 1024)), firstLine, chunks: once(log) };
  }
}

/** The error that stands where a log should be is of that log, whatever it names. */
function failedLog(path: string): Partial<Extract<Document, { type: 'failure' }>['failure']> {
  const { namespace, pod, container, previous } = logOrigin(path.replace(/\.stderr$/, ''), '');
  if (pod === undefined) return {};
  return {
    what: 'logs',
    of: { kind: 'Pod', name: pod, ...(namespace === undefined ? {} : { namespace }) },
    ...(container === undefined ? {} : { container }),
    previous,
  };
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
