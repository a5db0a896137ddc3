import type { Document } from '../model/document.ts';
import { classify } from './classify.ts';
import { readJsonStream } from './dump/read-json-stream.ts';
import type { FileReading, TextRun } from './file-reading.ts';
import { logOrigin } from './log-origin.ts';
import { readLog } from './read-log.ts';
import { readPlain } from './read-plain.ts';
import { readYaml } from './read-yaml.ts';
import { TextCursor } from './text-cursor.ts';
import { textSourceOf } from './text-source.ts';

const HEAD = 1 << 16;

/**
 * Reads lines that another reader left: a manifest or a log that was pasted between kubectl's tables, text between JSON
 * documents. `leftBy` keeps the reader of kubectl's text from being asked twice.
 */
export async function* readRun(
  run: TextRun,
  reading: FileReading,
  leftBy: 'plain' | 'stream',
): AsyncGenerator<Document, void, undefined> {
  const { path, place, forms } = reading;
  const { firstLine, text } = run;
  const head = text.slice(0, HEAD);
  switch (classify(head)) {
    case 'empty':
      return;
    case 'json':
      yield* readJsonStream(cursorOver(run, reading), reading);
      return;
    case 'yaml':
      yield* readYaml(run, reading);
      return;
    case 'log':
      forms.add('log');
      yield* readLog(cursorOver(run, reading), logOrigin(path, head));
      return;
    case 'sections':
    case 'text':
      break;
  }
  const lines = text.trimEnd().split('\n');
  const source = textSourceOf(lines);
  if (source !== undefined) {
    forms.add(source);
    yield {
      type: 'text',
      text: { file: path, source, ...(place?.node === undefined ? {} : { node: place.node }), firstLine, lines },
    };
  } else if (leftBy === 'stream') {
    for (const rest of yield* readPlain(run, reading)) yield* readRun(rest, reading, 'plain');
  }
}

function cursorOver({ firstLine, text }: TextRun, { longestLine }: FileReading): TextCursor {
  return new TextCursor(once(text), longestLine, firstLine);
}

async function* once(text: string): AsyncGenerator<string, void, undefined> {
  yield text;
}
