import type { Document } from '../model/document.ts';
import type { FileReading, TextRun } from './file-reading.ts';
import { readClockFile } from './layout/clock.ts';
import { readHostFile } from './layout/host.ts';
import { readCommandManifest } from './layout/runbook.ts';
import { ofLog } from './read-error-output.ts';
import { readText } from './read-text.ts';

/** Reads what people and collectors save of commands' output. Returns the lines that no one understood. */
export function* readPlain(
  { firstLine, text }: TextRun,
  { path, place, forms }: FileReading,
): Generator<Document, readonly TextRun[], undefined> {
  const commands = readCommandManifest(path, text);
  if (commands !== undefined) {
    forms.add('manifest');
    yield { type: 'commands', commands };
    return [];
  }
  const clock = readClockFile(path, text);
  if (clock !== undefined) {
    forms.add('timestamp');
    yield { type: 'clock', clock };
    return [];
  }
  const host = readHostFile(path, place, text);
  if (host !== undefined) {
    forms.add('hostname');
    yield { type: 'host', host };
    return [];
  }
  const {
    objects,
    events,
    listings,
    versions,
    failures,
    problems,
    rest,
    forms: found,
  } = readText(text, path, firstLine);
  for (const form of found) forms.add(form);
  if (objects.length + events.length + listings.length > 0) yield { type: 'objects', objects, events, listings };
  for (const version of versions) yield { type: 'version', version };
  for (const failure of failures) yield { type: 'failure', failure: ofLog(failure) };
  for (const problem of problems) yield { type: 'problem', problem };
  return rest.map(({ firstLine: line, lines }) => ({ firstLine: line, text: lines.join('\n') }));
}
