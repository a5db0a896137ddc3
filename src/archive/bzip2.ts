import { BitReader, EndOfBits } from './bit-reader.ts';
import type { ByteReader } from './byte-reader.ts';
import { readBzip2Block, type Bzip2Block } from './bzip2-block.ts';
import { bzip2Content } from './bzip2-content.ts';
import { DamagedData } from './damaged-data.ts';
import type { Compression } from './compression.ts';
import { cutStream, damagedStream, wrongChecksum } from './stream-failure.ts';

/** Each block begins with the first digits of pi, the end with those of its square root. */
const blockMark = 0x3141_5926_5359;
const endMark = 0x1772_4538_5090;

/** More than a block can take: 900,000 symbols of at most 20 bits, and the tables before them. */
const mostBlockBytes = 2_500_000;

/** bzip2, with any number of streams. What follows the last one is left out, as for gzip. */
export const bzip2: Compression = {
  // The letters and the level alone also begin text.
  recognizes: (start) => {
    const mark = start.byteLength < 10 ? 0 : Buffer.from(start.subarray(4, 10)).readUIntBE(0, 6);
    return levelOf(start) !== undefined && (mark === blockMark || mark === endMark);
  },
  suffix: '.bz2',
  decompress: unbzip2,
};

/** `BZh` and a digit: the length of a block in units of 100,000 bytes. */
function levelOf(start: Uint8Array): number | undefined {
  const level = /^BZh([1-9])/.exec(Buffer.from(start.subarray(0, 4)).toString('latin1'))?.[1];
  return level === undefined ? undefined : Number(level);
}

async function* unbzip2(source: ByteReader, file: string): AsyncGenerator<Uint8Array> {
  let column = new Uint32Array(0);
  for (;;) {
    const start = await source.peek(4);
    const level = levelOf(start);
    if (level === undefined && source.error !== undefined) throw source.error;
    if (level === undefined) return;
    source.skip(4);
    const length = level * 100_000;
    if (column.length < length) column = new Uint32Array(length);
    yield* decodeStream(column.subarray(0, length), source, file);
  }
}

/** `column` is as long as a block may be. */
async function* decodeStream(column: Uint32Array, source: ByteReader, file: string): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  let bit = 0;
  for (;;) {
    const window = await source.peek(mostBlockBytes);
    const bits = new BitReader(window, bit);
    const part = readPart(bits, column);
    if (part === 'cut' && window.byteLength < mostBlockBytes) throw cutStream('bzip2 stream', source, file);
    if (part === 'cut' || part === 'damaged') throw damagedStream(file);

    source.skip(part.block === undefined ? Math.ceil(bits.position / 8) : Math.floor(bits.position / 8));
    bit = bits.position % 8;
    const actual = part.block === undefined ? checksum : yield* bzip2Content(part.block);
    if (actual !== part.checksum) throw wrongChecksum('bzip2 stream', file);
    if (part.block === undefined) return;
    checksum = (((checksum << 1) | (checksum >>> 31)) ^ actual) >>> 0;
  }
}

/** A block, or the end of the stream. */
interface Part {
  readonly checksum: number;
  readonly block?: Bzip2Block;
}

function readPart(bits: BitReader, column: Uint32Array): Part | 'cut' | 'damaged' {
  try {
    const mark = bits.read(24) * 2 ** 24 + bits.read(24);
    if (mark !== blockMark && mark !== endMark) return 'damaged';
    const checksum = bits.read(16) * 2 ** 16 + bits.read(16);
    return mark === endMark ? { checksum } : { checksum, block: readBzip2Block(bits, column) };
  } catch (error) {
    if (error instanceof EndOfBits) return 'cut';
    if (error instanceof DamagedData) return 'damaged';
    throw error;
  }
}
