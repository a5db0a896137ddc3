import type { KeyedHash } from './keyed-hash.ts';
import { publicLabels } from './known-domains.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
/** 40 bits: that two of a million names fall together has a chance of one in two. */
const LENGTH = 8;
const HOST_OF_ADDRESS = /^ip(?:-\d{1,3}){4}$/;

/**
 * The name of a host with a pseudonym for each label, so that the hosts of a zone stay in one zone, and a host keeps its
 * first label whether its domain is told or not.
 */
export function hostPseudonym(name: string, hash: KeyedHash): string {
  const labels = name.toLowerCase().split('.');
  const kept = labels.length - (publicLabels(labels) ?? 0);
  return labels
    .map((label, place) => (place >= kept || HOST_OF_ADDRESS.test(label) ? label : labelPseudonym(label, hash)))
    .join('.');
}

function labelPseudonym(label: string, hash: KeyedHash): string {
  const letters = [...hash('label', label).subarray(0, LENGTH)].map((byte) => LETTERS[byte & 31]);
  return `h${letters.join('')}`;
}
