/** What a search looks at in one step. In bytes. */
export const BLOCK = 4;

const HASH_BITS = 16;
/** Tables by the hash of a block have as many places. */
export const BLOCK_HASHES = 1 << HASH_BITS;
/** Multiplicative hashing after Knuth: 2^32 divided by the golden ratio. */
const HASH_FACTOR = 0x9e3779b1;
/** Lower case for letters; what else it changes only makes a few more candidates. */
const FOLD = 0x20202020;

/** The same for blocks that differ in the case of letters of ASCII. */
export function hashBlock(view: DataView, at: number): number {
  return Math.imul(view.getInt32(at, true) | FOLD, HASH_FACTOR) >>> (32 - HASH_BITS);
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
