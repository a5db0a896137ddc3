/** What may be a secret, though nothing tells so for sure. */
export type SuspectKind = 'random-text' | 'spoken-secret';

const LONG_RUN = /[A-Za-z0-9+/_=-]{32,}/g;
const SPOKEN =
  /\b(?:password|passphrase|passwd|api key|access key|private key|secret key|token|secret)["']?\s{0,4}(?:\bis\b|\bwas\b|=|:)\s{0,4}["']?([^\s"',;([{&$<][^\s"',;]*)/i;
const LONGEST_WORD = 20;
/** Bits a character; texts of words and numbers have fewer. */
const LEAST_ENTROPY = 4.2;

/** Looks closer, and errs to the other side, than what takes secrets out: a person looks at what it finds. */
export function* findSuspects(line: string): Generator<SuspectKind> {
  for (const [run] of line.matchAll(LONG_RUN)) {
    if (isRandom(run)) {
      yield 'random-text';
      break;
    }
  }
  const spoken = SPOKEN.exec(line)?.[1];
  if (spoken !== undefined && /\d/.test(spoken) && !/^\d{1,9}s?$/.test(spoken)) yield 'spoken-secret';
}

/** Digests in hex and identifiers are public; names of paths, types and units have short words, or few digits. */
function isRandom(run: string): boolean {
  const longest = run.split(/[/=_-]/).reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest.length < LONGEST_WORD) return false;
  const counts = [/[A-Z]/g, /[a-z]/g, /\d/g].map((kind) => longest.match(kind)?.length ?? 0);
  return counts.every((count) => count >= longest.length / 16) && entropy(run) >= LEAST_ENTROPY;
}

function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
