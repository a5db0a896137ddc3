import type { Replacement } from '../replace-in-columns.ts';
import { WORD_START } from '../word-start.ts';
import { createAddressPseudonyms } from './address-pseudonyms.ts';
import type { FindReplacements } from './finder.ts';
import { ipv4Ranges, ipv6Ranges } from './address-ranges.ts';
import { formatIpv4, formatIpv6, parseIpv4, parseIpv6 } from './ip-text.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { memoized } from '../memoized.ts';

/** Not within a longer number with dots, such as an OID, nor a version. */
const DOTTED = /(?<!\d|\d\.|v)\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)(\/\d{1,2}(?!\d|\.\d))?/g;
/** `ip-10-1-2-3` as clouds name hosts, `Mesh_10_1_2_3` as Calico names BIRD's protocols. */
const JOINED = /(?<!\d|\d[-_])(\d{1,3})([-_])\d{1,3}\2\d{1,3}\2\d{1,3}(?![-_]?\d)/g;
const GROUPS = new RegExp(
  String.raw`(?<![:.])${WORD_START}(?:[\da-f]{1,4}:|:){2,8}[\da-f]{0,4}(?![\w:])(\/\d{1,3}(?![\da-f:]))?`,
  'gi',
);
const JOINED_GROUPS = /(?<=\b(?:Mesh|Global|Node|Local)_)[\da-f]{1,4}(?:_[\da-f]{0,4}){2,7}(?!\w)/g;

export function createAddressFinder(hash: KeyedHash): FindReplacements {
  const ipv4 = createAddressPseudonyms(hash, ipv4Ranges);
  const ipv6 = createAddressPseudonyms(hash, ipv6Ranges);
  const ipv4Text = memoized((text) => pseudonymOf(text, parseIpv4, ipv4, formatIpv4));
  const ipv6Text = memoized((text) => pseudonymOf(text, parseIpv6, ipv6, formatIpv6));

  return function* find(line) {
    yield* replace(line, DOTTED, ipv4Text);
    yield* replace(line, JOINED, (text) => {
      const joint = text.includes('_') ? '_' : '-';
      return ipv4Text(text.replaceAll(joint, '.')).replaceAll('.', joint);
    });
    yield* replace(line, GROUPS, ipv6Text);
    yield* replace(line, JOINED_GROUPS, (text) => ipv6Text(text.replaceAll('_', ':')).replaceAll(':', '_'));
  };
}

function* replace(line: string, pattern: RegExp, pseudonym: (text: string) => string): Generator<Replacement> {
  for (const { 0: found, index } of line.matchAll(pattern)) {
    yield { from: index, to: index + found.length, text: pseudonym(found) };
  }
}

/** Of an address, or of a network: one whose host bits are zero is one still. What is neither stays. */
function pseudonymOf(
  text: string,
  parse: (text: string) => Uint8Array | undefined,
  pseudonym: (address: Uint8Array) => Uint8Array,
  format: (address: Uint8Array) => string,
): string {
  const [address = '', length] = text.split('/');
  const bytes = parse(address);
  if (bytes === undefined) return text;
  const other = pseudonym(bytes);
  if (length === undefined) return format(other);
  const isNetwork = masked(bytes, Number(length)).every((byte, at) => byte === bytes[at]);
  return `${format(isNetwork ? masked(other, Number(length)) : other)}/${length}`;
}

function masked(address: Uint8Array, length: number): Uint8Array {
  return address.map((byte, at) => byte & (0xff00 >> Math.min(8, Math.max(0, length - 8 * at))));
}
