import type { Document } from '../model/document.ts';
import type { Entry } from '../model/entry.ts';
import { decodeBytes, decodeText } from '../text/decode.ts';
import { detectEncoding } from '../text/encoding.ts';
import { EntryContent } from './entry-content.ts';
import type { FileReading } from './file-reading.ts';
import { clockInName } from './layout/clock-in-name.ts';
import { clusterInfoDump } from './layout/cluster-info-dump.ts';
import { commandInName } from './layout/command-in-name.ts';
import { minikubeLogs } from './layout/minikube-logs.ts';
import { placeInLayout } from './layout/place-in-layout.ts';
import { createManifestReader } from './manifest/read-manifest.ts';
import { formOf } from './form-of.ts';
import { isLogName, logOrigin } from './log-origin.ts';
import { plainText } from './plain-text.ts';
import { readLogFile } from './read-log-file.ts';
import { readStream } from './read-stream.ts';
import { createDocumentBudget, type DocumentBudget } from './reading-limits.ts';
import { TextCursor } from './text-cursor.ts';

/**
 * What an entry holds, found out by its content; its name is a hint at most. A `log` must be consumed before the next
 * document is asked for. The last document says what was understood. The budget is one for all entries of a bundle.
 */
export async function* readDocuments(
  entry: Entry,
  budget: DocumentBudget = createDocumentBudget(),
): AsyncGenerator<Document, void, undefined> {
  const { path } = entry;
  const place = placeInLayout(path);
  const forms = new Set<string>();
  const content = new EntryContent(entry.content);
  try {
    const clock = clockInName(path);
    if (clock !== undefined) yield { type: 'clock', clock };
    if (place?.is === 'command') yield { type: 'commands', commands: [commandInName(path)] };
    const manifests = createManifestReader(path, budget, place);
    const { longestLine } = budget;
    if (place?.is === 'unused') forms.add('unused');
    else
      yield* readContent(content, { path, ...(place === undefined ? {} : { place }), forms, manifests, longestLine });
    await content.drain();
    if (forms.size === 0) {
      const message = 'Text in no form that is known';
      yield { type: 'problem', problem: { code: 'document-not-understood', message, file: path } };
      forms.add('text');
    }
    const layout = place?.layout ?? layoutOfForm(forms);
    yield {
      type: 'file',
      file: {
        path,
        bytes: content.bytes,
        understoodAs: [...forms].sort().join(' + '),
        ...(layout === undefined ? {} : { layout }),
      },
    };
  } finally {
    await content.close();
  }
}

/** bytes → text → the reader of its form; of logs the bytes themselves */
async function* readContent(content: EntryContent, reading: FileReading): AsyncGenerator<Document, void, undefined> {
  const { bytes, isAll } = await content.head();
  const encoding = detectEncoding(bytes);
  if (bytes.length === 0) {
    reading.forms.add('empty');
    // A program that said nothing is known to have said nothing.
    if (isLogName(reading.path))
      yield { type: 'log', origin: logOrigin(reading.path, '', reading.place), firstLine: 1, chunks: noChunks() };
  } else if (encoding === undefined) {
    reading.forms.add('binary');
  } else {
    const head = decodeBytes(bytes, encoding);
    // The last line of a part is a part of a line.
    const lines = isAll ? head : head.slice(0, head.lastIndexOf('\n') + 1 || head.length);
    const plain = plainText(lines);
    const form = formOf(reading.path, reading.place, plain);
    if (form === 'log' && encoding === 'utf-8') {
      reading.forms.add('log');
      const origin = logOrigin(reading.path, plain, reading.place);
      yield* readLogFile(content.stream(), bytes, origin, reading.longestLine);
    } else {
      const cursor = new TextCursor(decodeText(content.stream(), encoding), reading.longestLine);
      yield* readStream(cursor, form, plain, reading);
    }
  }
}

/** The layouts that are one stream, by what was found in it. */
function layoutOfForm(forms: ReadonlySet<string>): string | undefined {
  if (forms.has('dump')) return clusterInfoDump.name;
  return forms.has('minikube logs') ? minikubeLogs.name : undefined;
}

async function* noChunks(): AsyncGenerator<Uint8Array, void, undefined> {}
