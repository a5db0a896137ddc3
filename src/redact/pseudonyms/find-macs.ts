import { WORD_START } from '../word-start.ts';
import type { FindReplacements } from './finder.ts';
import type { KeyedHash } from './keyed-hash.ts';

const MAC = new RegExp(String.raw`(?<!:)${WORD_START}[\da-f]{2}([:-])[\da-f]{2}(?:\1[\da-f]{2}){4}(?![\w:-])`, 'gi');

/** Pseudonyms are locally administered. What is the same everywhere stays: broadcast, and the MAC of Calico's interfaces. */
export function createMacFinder(hash: KeyedHash): FindReplacements {
  return function* find(line) {
    for (const { 0: found, 1: joint = ':', index } of line.matchAll(MAC)) {
      const digits = found.toLowerCase().replaceAll(joint, '');
      if (/^(.)\1*$/.test(digits) || (joint === '-' && !/[a-f]/.test(digits))) continue;
      const bytes = [0x02, ...hash('mac', digits).subarray(0, 5)];
      const text = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(joint);
      yield { from: index, to: index + found.length, text };
    }
  };
}
