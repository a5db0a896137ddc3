import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import { readJsonStream } from './dump/read-json-stream.ts';
import type { FileReading, TextRun } from './file-reading.ts';
import type { formOf } from './form-of.ts';
import { isLogName, logOrigin } from './log-origin.ts';
import { plainText } from './plain-text.ts';
import { readErrorOutput } from './read-error-output.ts';
import { readLog } from './read-log.ts';
import { readPlain } from './read-plain.ts';
import { readRun } from './read-run.ts';
import { readSections } from './read-sections.ts';
import { readYaml } from './read-yaml.ts';
import { TextCursor } from './text-cursor.ts';

/** Characters that are held of a text that can't be read piece by piece. */
const LONGEST_TEXT = 32 * 1024 * 1024;
const LONGEST_YAML = 64 * 1024 * 1024;

/** Reads a file's text by the form that its head shows. `head` is plain text. */
export async function* readStream(
  cursor: TextCursor,
  form: ReturnType<typeof formOf>,
  head: string,
  reading: FileReading,
): AsyncGenerator<Document, void, undefined> {
  const { path, forms } = reading;
  switch (form) {
    case 'errors':
      yield* readErrorOutput(plainText(await cursor.takeUpTo(LONGEST_TEXT)), reading);
      return;
    case 'empty':
      forms.add('empty');
      return;
    case 'json':
      for (const run of yield* readJsonStream(cursor, reading)) yield* readRun(run, reading, 'stream');
      return;
    case 'yaml':
      yield* readYaml({ firstLine: 1, text: plainText(await cursor.takeUpTo(LONGEST_YAML)) }, reading);
      if (await cursor.fill()) yield limitReached(`Only the first ${LONGEST_YAML} characters were read`, path);
      return;
    case 'sections':
      yield* readSections(plainText(await cursor.takeUpTo(LONGEST_TEXT)), reading);
      if (await cursor.fill()) yield limitReached(`Only the first ${LONGEST_TEXT} characters were read`, path);
      return;
    case 'log':
      forms.add('log');
      yield* readLog(cursor, logOrigin(path, head));
      return;
    case 'text':
      yield* readWhole(cursor, head, reading);
  }
}

/** Text that is no output of a command is taken for a log where it is too long, or its name says so. */
async function* readWhole(
  cursor: TextCursor,
  head: string,
  reading: FileReading,
): AsyncGenerator<Document, void, undefined> {
  const { path, forms } = reading;
  const text = await cursor.takeUpTo(LONGEST_TEXT);
  const isTooLong = await cursor.fill();
  if (isTooLong) {
    yield limitReached(`Longer than ${LONGEST_TEXT} characters: read as a log only`, path);
  } else {
    const whole: TextRun = { firstLine: 1, text: plainText(text) };
    for (const run of yield* readPlain(whole, reading)) yield* readRun(run, reading, 'plain');
  }
  if (!isTooLong && (forms.size > 0 || !isLogName(path))) return;
  forms.add('log');
  yield* readLog(new TextCursor(joined(text, cursor), reading.longestLine), logOrigin(path, head));
}

async function* joined(text: string, rest: TextCursor): AsyncGenerator<string, void, undefined> {
  yield text;
  while (await rest.fill()) yield rest.take(rest.piece.length);
}

function limitReached(message: string, file: string): Document {
  return { type: 'problem', problem: { code: 'limit-reached', message, file } satisfies Problem };
}
