import type { Document } from '../model/document.ts';
import type { Entry } from '../model/entry.ts';
import { stripAnsi } from '../text/ansi.ts';
import { decodeText } from '../text/decode.ts';
import { detectEncoding } from '../text/encoding.ts';
import { linePieces } from '../text/line-pieces.ts';
import { classify } from './classify.ts';
import { readJsonStream } from './dump/read-json-stream.ts';
import { logOrigin } from './log-origin.ts';
import { readManifest } from './manifest/read-manifest.ts';
import { sliceYaml } from './manifest/slice-yaml.ts';
import { readWholeText } from './read-whole-text.ts';
import { peekBytes } from './peek-bytes.ts';

const HEAD_BYTES = 64 * 1024;
/** YAML and text of kubectl are read as a whole; what is longer is no output of a command. In UTF-16 code units. */
const LONGEST_TEXT = 64 * 1024 * 1024;

/**
 * What an entry holds, found out by its content. A `log` must be consumed before the next document is asked for; the
 * last document says what was understood.
 */
export async function* readDocuments(entry: Entry): AsyncGenerator<Document> {
  const { head, whole, counted } = await peekBytes(entry.content, HEAD_BYTES);
  const encoding = detectEncoding(head);
  const forms = new Set<string>();
  if (head.length === 0) forms.add('empty');
  else if (encoding === undefined) {
    for await (const chunk of whole) void chunk;
    forms.add('binary');
  } else {
    const headText = plain(await firstOf(decodeText(once(head), encoding)));
    yield* readText(entry.path, headText, linePieces(decodeText(whole, encoding)), forms);
  }
  const understoodAs = forms.size === 0 ? 'text' : [...forms].sort().join(' + ');
  if (understoodAs === 'text') {
    yield {
      type: 'problem',
      problem: { code: 'document-not-understood', message: 'Nothing in it was understood', file: entry.path },
    };
  }
  yield { type: 'file', file: { path: entry.path, bytes: counted(), understoodAs } };
}

async function* readText(
  path: string,
  head: string,
  pieces: AsyncIterable<string>,
  forms: Set<string>,
): AsyncGenerator<Document> {
  const form = classify(head);
  // What commands said beside their output, and the times of a run, look like lines of a log and are none.
  switch (form === 'log' && /\.stderr$|(?:^|\/)timestamp$/.test(path) ? 'text' : form) {
    case 'empty':
      for await (const piece of pieces) void piece;
      forms.add('empty');
      return;
    case 'json':
      yield* readJsonStream(plainPieces(pieces), path, forms);
      return;
    case 'log':
      forms.add('log');
      yield { type: 'log', origin: logOrigin(path, head), firstLine: 1, chunks: pieces };
      return;
    case 'yaml': {
      const text = yield* collect(path, pieces);
      yield* readYaml(path, text, forms);
      return;
    }
    case 'text': {
      const text = yield* collect(path, pieces);
      yield* readWholeText(path, text, forms);
    }
  }
}

function* readYaml(path: string, text: string, forms: Set<string>): Generator<Document> {
  for (const document of sliceYaml(text, 1)) {
    const { objects, events, listings, versions, problems, understood } = readManifest(document, path);
    if (understood) forms.add('yaml');
    yield { type: 'objects', objects, events, listings };
    for (const version of versions) yield { type: 'version', version };
    for (const problem of problems) yield { type: 'problem', problem };
  }
}

/** The whole text, free of colours and carriage returns; what exceeds the limit is left out, and said to be. */
async function* collect(path: string, pieces: AsyncIterable<string>): AsyncGenerator<Document, string> {
  const parts: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    if (length + piece.length > LONGEST_TEXT) {
      const message = `Longer than ${LONGEST_TEXT} characters; the rest was left out`;
      yield { type: 'problem', problem: { code: 'limit-reached', message, file: path } };
      break;
    }
    parts.push(piece);
    length += piece.length;
  }
  return plain(parts.join(''));
}

async function* plainPieces(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield plain(piece);
}

function plain(text: string): string {
  const stripped = stripAnsi(text);
  return stripped.includes('\r') ? stripped.replaceAll('\r\n', '\n').replaceAll('\r', '') : stripped;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function firstOf(texts: AsyncIterable<string>): Promise<string> {
  let all = '';
  for await (const text of texts) all += text;
  return all;
}
