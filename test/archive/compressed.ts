import { ByteReader } from '../../src/archive/byte-reader.ts';
import type { Compression } from '../../src/archive/compression.ts';
import { ReadFailure } from '../../src/archive/read-failure.ts';
import type { Problem } from '../../src/model/problem.ts';
import { inPieces } from './packing.ts';

export interface Decompressed {
  readonly text: string;
  readonly problem?: Problem;
}

/** What a compression gives of a file called `x`, in pieces of `piece` bytes, and what it broke off with. */
export async function decompressed(
  { decompress }: Compression,
  bytes: Uint8Array,
  piece = 64 * 1024,
): Promise<Decompressed> {
  const chunks: Uint8Array[] = [];
  try {
    for await (const chunk of decompress(new ByteReader(inPieces(bytes, piece)), 'x')) chunks.push(chunk);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return { text: Buffer.concat(chunks).toString(), problem: error.problem };
  }
  return { text: Buffer.concat(chunks).toString() };
}
