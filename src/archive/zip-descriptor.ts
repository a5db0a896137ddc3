import type { ByteReader } from './byte-reader.ts';
import { startsWith } from './starts-with.ts';

/** APPNOTE.TXT, section 4.3.9: what stands behind a file whose header could not yet tell. The magic may be missing. */
const magic = [0x50, 0x4b, 7, 8] as const;
const windowBytes = 64 * 1024;

/** The magic, a checksum, and two lengths of four or of eight bytes. */
const forms = [
  { hasMagic: true, length: 16 },
  { hasMagic: true, length: 24 },
  { hasMagic: false, length: 12 },
  { hasMagic: false, length: 20 },
] as const;

/** The longest form, and the first two bytes of what follows, of which there are more. */
const lookedAt = 26;

/** Reads a descriptor and returns the checksum in it. Its form follows from where the next header begins. */
export async function readZipDescriptor(source: ByteReader): Promise<number | 'cut' | 'damaged'> {
  const bytes = Buffer.from(await source.peek(lookedAt));
  if (bytes.byteLength < lookedAt) return 'cut';
  const form = forms.find(
    ({ hasMagic, length }) =>
      startsWith(bytes, magic) === hasMagic && bytes.toString('latin1', length, length + 2) === 'PK',
  );
  if (form === undefined) return 'damaged';
  source.skip(form.length);
  return bytes.readUInt32LE(form.hasMagic ? 4 : 0);
}

/**
 * The bytes of a file up to the descriptor behind it: the first that states as many bytes as there were. For what does
 * not tell its own end; so it finds no descriptor without the magic.
 */
export async function* bytesBeforeDescriptor(source: ByteReader, failAtEnd: () => unknown): AsyncGenerator<Uint8Array> {
  let given = 0;
  for (;;) {
    const window = Buffer.from(await source.peek(windowBytes));
    const { length, isEnd } = beforeDescriptor(window, given);
    if (length > 0) yield window.subarray(0, length);
    source.skip(length);
    given += length;
    if (isEnd) return;
    if (length === 0) throw source.error ?? failAtEnd();
  }
}

/** How much of the window surely stands before the descriptor. */
function beforeDescriptor(window: Buffer, given: number): { readonly length: number; readonly isEnd: boolean } {
  const mark = Buffer.from(magic);
  for (let at = window.indexOf(mark); at !== -1; at = window.indexOf(mark, at + 1)) {
    if (at + 12 > window.length) return { length: at, isEnd: false };
    if (window.readUInt32LE(at + 8) === (given + at) % 2 ** 32) return { length: at, isEnd: true };
  }
  return { length: window.length - startedMark(window), isEnd: false };
}

/** How many bytes at the end of the window could begin a descriptor. */
function startedMark(window: Buffer): number {
  return [3, 2, 1].find((length) => startsWith(window.subarray(-length), magic.slice(0, length))) ?? 0;
}
