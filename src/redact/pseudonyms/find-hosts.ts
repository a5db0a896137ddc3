import type { Replacement } from '../replace-in-columns.ts';
import type { FindReplacements } from './finder.ts';
import { hostPseudonym } from './host-pseudonym.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { publicLabels } from './known-domains.ts';
import { memoized } from '../memoized.ts';

/** Letters that end an escape or a terminal's colour are no part of what follows. */
const RUN = /(?:(?<=\\)[nrt]|(?<=\u001B\[[\d;]{0,16})m)?([A-Za-z0-9][\w.-]*)/g;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const FILE_ENDS = new Set(
  'cfg conf crt csv gz html json key log out pem prev previous tar tgz txt yaml yml zip'.split(' '),
);
/** Names that many clusters give, and that stand for nothing of their owner. */
const COMMON =
  /^(?:.{1,2}|\d+|localhost|nodes?|masters?|workers?|control-?plane|minikube|docker-desktop|kind-(?:control-plane|worker\d*))$/;
const LONGEST_NAME = 253;

/**
 * Finds the names of hosts: those that are known, wherever they stand between other words (`etcd-master-0`), and all that
 * have a domain, unless one that is known with its domain stands in it. `known` in any case; addresses among them are left to those who find addresses.
 */
export function createHostFinder(hash: KeyedHash, known: Iterable<string>): FindReplacements {
  const names = new Set([...known].map((name) => name.toLowerCase()).filter(isOwn));
  const lengths = [...new Set([...names].map((name) => name.length))].sort((a, b) => b - a);
  const pseudonym = memoized((name) => hostPseudonym(name, hash));

  function* knownIn(run: string, at: number): Generator<Replacement> {
    const lower = run.toLowerCase();
    for (let start = 0; start < run.length;) {
      const length = lengths.find((each) => isEnd(run, start + each) && names.has(lower.slice(start, start + each)));
      if (length === undefined) {
        start = nextStart(run, start);
      } else {
        const text = pseudonym(lower.slice(start, start + length));
        yield { from: at + start, to: at + start + length, text };
        start += length + 1;
      }
    }
  }

  return function* find(line) {
    for (const { 0: whole, 1: run = '', index: start } of line.matchAll(RUN)) {
      const index = start + whole.length - run.length;
      const found = lengths.length === 0 ? [] : [...knownIn(run, index)];
      const domain = found.some(({ from, to }) => run.slice(from - index, to - index).includes('.'))
        ? undefined
        : domainIn(run);
      if (domain === undefined) yield* found;
      else yield { from: index, to: index + domain.length, text: pseudonym(domain) };
    }
  };
}

function isOwn(name: string): boolean {
  return (
    name.length <= LONGEST_NAME &&
    !COMMON.test(name) &&
    !/^[\d.:]+$/.test(name) &&
    name.split('.').every((label) => LABEL.test(label))
  );
}

function isEnd(run: string, at: number): boolean {
  return at === run.length || (at < run.length && /[._-]/.test(run[at] ?? ''));
}

function nextStart(run: string, from: number): number {
  const joint = run.slice(from, from + LONGEST_NAME).search(/[._-]/);
  if (joint !== -1) return from + joint + 1;
  return run.length - from <= LONGEST_NAME ? run.length : from + LONGEST_NAME;
}

/** The name with a domain that a run of characters begins with, where it belongs to the owner. */
function domainIn(run: string): string | undefined {
  if (run.length > LONGEST_NAME || !run.includes('.')) return undefined;
  const labels = run.toLowerCase().split('.');
  while (labels.length > 0 && (labels.at(-1) === '' || FILE_ENDS.has(labels.at(-1) ?? ''))) labels.pop();
  if (!labels.every((label) => LABEL.test(label)) || publicLabels(labels) === undefined) return undefined;
  return run.slice(0, labels.join('.').length);
}
