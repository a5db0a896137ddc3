import { decodeText } from '../text/decode.ts';
import { detectEncoding } from '../text/encoding.ts';
import type { Pseudonyms } from './pseudonyms/create-pseudonyms.ts';
import { TextRedactor, type OnSecret } from './text-redactor.ts';
import { wholeLines } from './whole-lines.ts';

/** As much of a file tells its encoding. */
const HEAD_BYTES = 8192;

/** What is left of a binary, in which nothing can be found for sure: a binary still. */
const BINARY = new TextEncoder().encode('REDACTED\0');

export interface Redaction {
  /** Left out: addresses and names stay. */
  readonly pseudonyms?: Pseudonyms;
  readonly onSecret?: OnSecret;
}

/** A file's content without its secrets, in UTF-8. It has as many lines as before. */
export async function* redactContent(
  content: AsyncIterable<Uint8Array>,
  { pseudonyms = (line) => line, onSecret }: Redaction = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks = content[Symbol.asyncIterator]();
  const head = await takeHead(chunks);
  if (head.length === 0) return;
  const encoding = detectEncoding(head.subarray(0, HEAD_BYTES));
  if (encoding === undefined) {
    yield BINARY;
    return;
  }
  const redactor = new TextRedactor(onSecret);
  const encoder = new TextEncoder();
  let isFirst = true;
  const encode = (lines: readonly string[]): Uint8Array => {
    const text = lines.map(pseudonyms).join('\n');
    const bytes = encoder.encode(isFirst ? text : `\n${text}`);
    isFirst = false;
    return bytes;
  };
  for await (const lines of wholeLines(decodeText(rejoin(head, chunks), encoding))) {
    const redacted = lines.flatMap((line) => redactLine(redactor, line));
    if (redacted.length > 0) yield encode(redacted);
  }
  const last = redactor.end();
  if (last.length > 0) yield encode(last);
}

/** NULs hide what stands between them, as where UTF-16 was appended to other text. */
function redactLine(redactor: TextRedactor, line: string): readonly string[] {
  return redactor.push(line.includes('\0') ? line.replaceAll('\0', '') : line);
}

async function takeHead(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { done, value } = await chunks.next();
    if (done === true) break;
    taken.push(value);
    length += value.length;
  }
  return Buffer.concat(taken);
}

async function* rejoin(head: Uint8Array, chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield head;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}
