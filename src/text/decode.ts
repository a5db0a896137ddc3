import type { TextEncoding } from './encoding.ts';

/** Whole sequences are decoded, so that one decoder serves all texts. */
const decoders: Readonly<Record<TextEncoding, InstanceType<typeof TextDecoder>>> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
  'utf-16be': new TextDecoder('utf-16be', { ignoreBOM: true }),
};

/** Text of bytes, which may end within a sequence. A byte order mark is dropped. */
export function decodeBytes(bytes: Uint8Array, encoding: TextEncoding): string {
  return withoutMark(decoders[encoding].decode(bytes));
}

/**
 * Text of a stream of bytes. A byte order mark is dropped and what is not valid becomes U+FFFD. However the bytes are
 * cut into chunks, the text is the same.
 */
export async function* decodeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string, void, undefined> {
  const decoder = decoders[encoding];
  const endOfWhole = encoding === 'utf-8' ? endOfWholeUtf8 : encoding === 'utf-16le' ? endOfWholeLe : endOfWholeBe;
  let carried = new Uint8Array();
  let atStart = true;

  function decode(bytes: Uint8Array): string {
    const text = decoder.decode(bytes);
    if (!atStart || text === '') return text;
    atStart = false;
    return withoutMark(text);
  }

  for await (const chunk of chunks) {
    const bytes = carried.length === 0 ? chunk : Buffer.concat([carried, chunk]);
    const end = endOfWhole(bytes);
    carried = bytes.slice(end);
    const text = decode(bytes.subarray(0, end));
    if (text !== '') yield text;
  }
  const last = decode(carried);
  if (last !== '') yield last;
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/**
 * Where the last sequence begins that the next chunk may complete. A byte that does not continue a sequence always
 * ends the one before it, so that the text before a lead byte decodes by itself.
 */
function endOfWholeUtf8(bytes: Uint8Array): number {
  const stop = Math.max(0, bytes.length - 3);
  for (let at = bytes.length - 1; at >= stop; at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

function endOfWholeLe(bytes: Uint8Array): number {
  return endOfWholeUtf16(bytes, 1);
}

function endOfWholeBe(bytes: Uint8Array): number {
  return endOfWholeUtf16(bytes, 0);
}

/** A code unit is two bytes, and the first of a surrogate pair waits for the second. */
function endOfWholeUtf16(bytes: Uint8Array, highByte: 0 | 1): number {
  const even = bytes.length & ~1;
  const high = bytes[even - 2 + highByte] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? even - 2 : even;
}
