import type { AddressRange } from './address-ranges.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { memoized } from '../memoized.ts';

/**
 * Pseudonyms of addresses that keep subnets: two addresses share as many leading bits as their pseudonyms do, as in
 * Crypto-PAn (Xu et al., 2002). Each bit is flipped or not as the key says for the bits before it; never where a range
 * with a meaning parts from its neighbours, so that private addresses stay private and none becomes one.
 */
export function createAddressPseudonyms(
  hash: KeyedHash,
  ranges: readonly AddressRange[],
): (address: Uint8Array) => Uint8Array {
  /** A bit for each node of the tree of a byte's bits, by the bytes before it. */
  const flips = memoized((before) => hash('address', before));
  return (address) => {
    const stays = bitsThatStay(address, ranges);
    let before = `${address.length}`;
    return address.map((byte, place) => {
      const bits = flips(before);
      before += `.${byte}`;
      let flipped = byte;
      for (let bit = 0; bit < 8; bit++) {
        const node = (1 << bit) | (byte >> (8 - bit));
        const isFlip = (((bits[node >> 3] ?? 0) >> (node & 7)) & 1) === 1;
        if (isFlip && !stays(place * 8 + bit)) flipped ^= 0x80 >> bit;
      }
      return flipped;
    });
  };
}

/** By its place, whether a bit of the address is kept. */
function bitsThatStay(address: Uint8Array, ranges: readonly AddressRange[]): (bit: number) => boolean {
  const shared = ranges.map((range) => ({ range, bits: sharedBits(address, range) }));
  const isWhole = shared.some(({ range, bits }) => range.whole && bits >= range.length);
  // Up to the first bit that differs, the range still lies below the bits so far.
  const kept = Math.max(...shared.map(({ range, bits }) => Math.min(range.length, bits + 1)));
  return (bit) => isWhole || bit < kept;
}

/** How many leading bits of the range's prefix the address has. */
function sharedBits(address: Uint8Array, { prefix, length }: AddressRange): number {
  for (let bit = 0; bit < length; bit++) {
    const mask = 0x80 >> (bit & 7);
    if (((address[bit >> 3] ?? 0) & mask) !== ((prefix[bit >> 3] ?? 0) & mask)) return bit;
  }
  return length;
}
