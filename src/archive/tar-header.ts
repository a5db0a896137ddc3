/** A block of a tar archive: everything in it stands at multiples of this. */
export const tarBlockBytes = 512;

/** Offsets and lengths of POSIX 1003.1 `ustar`; the v7 format before it has the first seven and no magic. */
const fields = {
  name: [0, 100],
  size: [124, 12],
  modified: [136, 12],
  checksum: [148, 8],
  type: [156, 1],
  magic: [257, 6],
  prefix: [345, 155],
} as const;

export interface TarHeader {
  readonly name: string;
  /** Bytes of content; undefined where the header states none that can be. */
  readonly size: number | undefined;
  /** Seconds since the epoch. */
  readonly modified: number;
  /** One character; `0` for a file also where a v7 archive has NUL. */
  readonly type: string;
}

const SPACE = 0x20;

/** Whether a stream starts like a tar archive: by its magic, or, in the v7 format that has none, by its checksum. */
export function isTarHeader(start: Uint8Array): boolean {
  const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
  if (text(bytes, fields.magic).startsWith('ustar')) return true;
  return bytes.byteLength >= tarBlockBytes && hasRightChecksum(bytes);
}

/**
 * Whether so short a start could be that of a tar archive. A header begins with a name of up to 100 bytes, filled with
 * NUL bytes, and a mode that ends in one.
 */
export function mayBeTarHeader(start: Uint8Array): boolean {
  return start.byteLength < 108 || start.subarray(0, fields.magic[0]).includes(0);
}

/** Undefined where the checksum is wrong. */
export function parseTarHeader(block: Uint8Array): TarHeader | undefined {
  const bytes = Buffer.from(block.buffer, block.byteOffset, tarBlockBytes);
  if (!hasRightChecksum(bytes)) return undefined;
  const name = text(bytes, fields.name);
  // GNU's own format, whose magic ends in a space, has other fields in the place of the prefix.
  const prefix = text(bytes, fields.magic) === 'ustar' ? text(bytes, fields.prefix) : '';
  const type = text(bytes, fields.type) || '0';
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    size: tarNumber(bytes, ...fields.size),
    modified: tarNumber(bytes, ...fields.modified) ?? 0,
    // Archives before POSIX have no type for directories.
    type: type === '0' && name.endsWith('/') ? '5' : type,
  };
}

/** Octal digits, or, as GNU writes large ones, the bytes of the number itself behind a first byte of 0x80. */
export function tarNumber(bytes: Buffer, at: number, length: number): number | undefined {
  if (bytes[at] === 0x80) {
    const high = bytes.readUIntBE(at + length - 8, 2);
    const number = high * 2 ** 48 + bytes.readUIntBE(at + length - 6, 6);
    const isSmall = bytes.subarray(at + 1, at + length - 8).every((byte) => byte === 0);
    return isSmall && Number.isSafeInteger(number) ? number : undefined;
  }
  const digits = bytes
    .toString('latin1', at, at + length)
    .replaceAll('\0', ' ')
    .trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
}

function text(bytes: Buffer, [at, length]: readonly [number, number]): string {
  const nul = bytes.indexOf(0, at);
  return bytes.toString('utf8', at, nul === -1 ? at + length : Math.min(nul, at + length));
}

/** The sum of the header's bytes with the checksum itself taken as spaces. */
function hasRightChecksum(header: Buffer): boolean {
  const [checksumAt, checksumBytes] = fields.checksum;
  const stated = /^ *([0-7]{1,7})[ \0]/.exec(header.toString('latin1', checksumAt, checksumAt + checksumBytes))?.[1];
  if (stated === undefined) return false;
  const end = checksumAt + checksumBytes;
  const sum = sumOf(header, 0, checksumAt) + checksumBytes * SPACE + sumOf(header, end, tarBlockBytes);
  return Number.parseInt(stated, 8) === sum;
}

function sumOf(bytes: Buffer, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += bytes[at] as number;
  return sum;
}
