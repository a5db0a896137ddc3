import { replaceInColumns, type Replacement } from '../replace-in-columns.ts';
import { createAddressFinder } from './find-addresses.ts';
import { createHostFinder } from './find-hosts.ts';
import { createMacFinder } from './find-macs.ts';
import type { FindReplacements } from './finder.ts';
import { createKeyedHash } from './keyed-hash.ts';

/** Puts pseudonyms for addresses, names of hosts and domains, and MACs into a line. The same name has the same one. */
export type Pseudonyms = (line: string) => string;

export interface PseudonymOptions {
  /** The owner's; whoever has it can tell which name a pseudonym stands for. */
  readonly key: Uint8Array;
  /** Names of hosts that can't be told by their form, such as the cluster's nodes. */
  readonly hosts: Iterable<string>;
}

export function createPseudonyms({ key, hosts }: PseudonymOptions): Pseudonyms {
  const hash = createKeyedHash(key);
  const names = [createHostFinder(hash, hosts), createMacFinder(hash)];
  const addresses = createAddressFinder(hash);
  // A host may be named after its address, which then stands in its pseudonym.
  return (line) => replaceFound(replaceFound(line, names), [addresses]);
}

function replaceFound(line: string, finders: readonly FindReplacements[]): string {
  const found = finders.flatMap((find) => [...find(line)]);
  return found.length === 0 ? line : replaceInColumns(line, withoutOverlaps(found));
}

/** Of those that overlap, the one that begins first, or the longest. */
function withoutOverlaps(found: readonly Replacement[]): readonly Replacement[] {
  const kept: Replacement[] = [];
  let done = 0;
  for (const replacement of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (replacement.from < done) continue;
    kept.push(replacement);
    done = replacement.to;
  }
  return kept;
}
