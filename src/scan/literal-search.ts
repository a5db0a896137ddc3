/** Bytes that a window is moved by; literals have at least as many. */
export const SHORTEST_LITERAL = 4;

/** Tells each place of each of many literals in bytes; letters of ASCII match in either case. */
export interface LiteralSearch {
  /** `see` is called in the order of the lines that hold what was found. */
  forEach(bytes: Uint8Array, from: number, to: number, see: (literal: number, at: number) => void): void;
}

interface Needle {
  readonly literal: number;
  /** With the letters of ASCII in lower case. */
  readonly bytes: Uint8Array;
  /** Where in it the window stands that it is looked for by. */
  readonly window: number;
}

/** Wider windows skip further, and past this there is little left to skip. */
const WIDEST_WINDOW = 16;
const HASH_BITS = 16;
/** Multiplicative hashing after Knuth: 2^32 divided by the golden ratio. */
const HASH_FACTOR = 0x9e3779b1;
/** Lower case for letters; what else it changes only makes a few more candidates. */
const FOLD = 0x20202020;

/**
 * Wu and Manber's search (TR 94-17, University of Arizona) over blocks of four bytes: the block at the end of a window
 * tells how far the window may move on. Most blocks of a log stand in no literal and move it by nearly its width, so
 * that most bytes are never looked at. The shortest literal decides the width: short ones deserve a search of their own.
 */
export function createLiteralSearch(literals: readonly string[]): LiteralSearch {
  const encoded = literals.map((text) => foldCase(Buffer.from(text)));
  const width = Math.min(WIDEST_WINDOW, ...encoded.map(({ length }) => length));
  const reach = width - SHORTEST_LITERAL;
  const shifts = new Uint8Array(1 << HASH_BITS).fill(reach + 1);
  // Of blocks that end a window, the place of their needles; 0 is of none. A table of arrays is slow to make.
  const bucketOf = new Uint32Array(1 << HASH_BITS);
  const buckets: Needle[][] = [[]];
  for (const [literal, bytes] of encoded.entries()) {
    const needle = { literal, bytes, window: rarestWindow(bytes, width) };
    const view = viewOf(bytes);
    for (let at = 0; at <= reach; at++) {
      const hash = hashAt(view, needle.window + at);
      shifts[hash] = Math.min(shifts[hash] ?? 0, reach - at);
    }
    const end = hashAt(view, needle.window + reach);
    const bucket = bucketOf[end] || buckets.push([]) - 1;
    bucketOf[end] = bucket;
    buckets[bucket]?.push(needle);
  }

  return {
    forEach(bytes, from, to, see) {
      if (literals.length === 0) return;
      const view = viewOf(bytes);
      const last = to - SHORTEST_LITERAL;
      for (let at = from + reach; at <= last;) {
        const hash = hashAt(view, at);
        const shift = shifts[hash] as number;
        if (shift === 0) {
          for (const { literal, bytes: needle, window } of buckets[bucketOf[hash] as number] ?? []) {
            const start = at - reach - window;
            if (start >= from && start + needle.length <= to && standsAt(needle, bytes, start)) see(literal, start);
          }
        }
        at += shift || 1;
      }
    },
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function hashAt(view: DataView, at: number): number {
  return Math.imul(view.getInt32(at, true) | FOLD, HASH_FACTOR) >>> (32 - HASH_BITS);
}

function standsAt(needle: Uint8Array, bytes: Uint8Array, start: number): boolean {
  for (let at = 0; at < needle.length; at++) {
    if (LOWER[bytes[start + at] as number] !== needle[at]) return false;
  }
  return true;
}

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte));

function foldCase(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => LOWER[byte] as number);
}

/** Letters by how often logs in English have them, the most frequent first. */
const FREQUENT = 'etaoinrscdlpmufghybvw';

/** Where the bytes stand that are seldom in other texts: fewer windows then stop the search in vain. */
function rarestWindow(bytes: Uint8Array, width: number): number {
  const rarity = [...bytes].map((byte) => {
    const rank = FREQUENT.indexOf(String.fromCharCode(byte));
    return byte === 0x20 ? 0 : rank === -1 ? FREQUENT.length : rank;
  });
  let best = 0;
  let bestRarity = -1;
  for (let at = 0; at + width <= bytes.length; at++) {
    const sum = rarity.slice(at, at + width).reduce((total, value) => total + value, 0);
    if (sum <= bestRarity) continue;
    best = at;
    bestRarity = sum;
  }
  return best;
}
