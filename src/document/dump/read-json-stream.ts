import type { Document } from '../../model/document.ts';
import type { FileReading, TextRun } from '../file-reading.ts';
import { beginsJson } from '../json-start.ts';
import { manifestDocuments } from '../manifest/manifest-documents.ts';
import { sliceJson } from '../manifest/slice-json.ts';
import type { TextCursor } from '../text-cursor.ts';
import { logBlockStart, readLogBlock } from './log-block.ts';
import { LONGEST_DOCUMENT, takeJson } from './take-json.ts';

/** Characters of other text between the documents that are held for other readers. */
const MOST_BETWEEN = 32 * 1024 * 1024;

/**
 * Reads JSON documents one after another, and between them the log blocks of `kubectl cluster-info dump`. One document
 * is held at a time, logs stream. Returns the lines that are neither.
 */
export async function* readJsonStream(
  cursor: TextCursor,
  { path, forms, manifests }: FileReading,
): AsyncGenerator<Document, readonly TextRun[], undefined> {
  const between = createRuns();
  while (await cursor.fill()) {
    const [line = ''] = cursor.piece.split('\n', 1);
    const block = logBlockStart(line);
    if (block !== undefined) {
      cursor.takeLine();
      forms.add('dump');
      yield* readLogBlock(cursor, block, path);
    } else if (beginsJson(line)) {
      const { text, line: firstLine, isCut } = await takeJson(cursor);
      const reading = manifests.read(sliceJson(text, firstLine));
      if (reading.understood) forms.add('json');
      yield* manifestDocuments(reading);
      if (isCut) yield limitReached(`A document of more than ${LONGEST_DOCUMENT} characters`, path, firstLine);
    } else {
      between.add(cursor.line, cursor.takeLine());
    }
  }
  const cutAt = between.cutAt();
  if (cutAt !== undefined) yield limitReached(`More than ${MOST_BETWEEN} characters of other text`, path, cutAt);
  return between.runs();
}

function limitReached(what: string, file: string, line: number): Document {
  const message = `${what}: only the begin was read`;
  return { type: 'problem', problem: { code: 'limit-reached', message, file, line } };
}

interface Runs {
  add(line: number, text: string): void;
  /** The first line that there was no room for. */
  cutAt(): number | undefined;
  runs(): readonly TextRun[];
}

/** Gathers lines that follow each other; comments and empty lines alone are none of anyone's. */
function createRuns(): Runs {
  const runs: { readonly firstLine: number; readonly lines: string[] }[] = [];
  let next = -1;
  let length = 0;
  let cutAt: number | undefined;
  return {
    add(line, text) {
      length += text.length;
      if (length > MOST_BETWEEN) {
        cutAt ??= line;
        return;
      }
      if (line === next) runs.at(-1)?.lines.push(text);
      else runs.push({ firstLine: line, lines: [text] });
      next = line + 1;
    },
    cutAt: () => cutAt,
    runs: () =>
      runs
        .filter(({ lines }) => lines.some((text) => !/^\s*(?:#|$)/.test(text)))
        .map(({ firstLine, lines }) => ({ firstLine, text: lines.join('') })),
  };
}
