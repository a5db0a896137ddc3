import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { createRandom, type Random } from '../bench/random.ts';
import { mutateBytes } from './mutate-bytes.ts';
import { mutateText } from './mutate-text.ts';

export const KINDS = ['archive', 'document', 'rule'] as const;
export type Kind = (typeof KINDS)[number];

export interface Input {
  readonly kind: Kind;
  /** The name that a reader sees. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is mutated: the samples as they are and unpacked, the texts in them, and the shipped rules. */
export interface Originals {
  readonly archives: readonly Buffer[];
  readonly documents: readonly { readonly path: string; readonly text: string }[];
  readonly rules: readonly { readonly path: string; readonly text: string }[];
}

export async function readOriginals(root: string): Promise<Originals> {
  const archives = filesIn(join(root, 'samples'), '.tar.gz').map((path) => readFileSync(path));
  const documents = new Map<string, { readonly path: string; readonly text: string }>();
  for (const archive of archives) {
    for (const document of await textsIn(archive)) documents.set(document.text, document);
  }
  return {
    archives: archives.flatMap((archive) => [archive, gunzipSync(archive)]),
    documents: [...documents.values()],
    rules: filesIn(join(root, 'rules'), '.yaml').map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  };
}

/** The nth input of a kind, the same on every machine. */
export function inputOf(kind: Kind, nth: number, seed: number, originals: Originals): Input {
  const random = createRandom(seed * 1_000_003 + nth * 31 + KINDS.indexOf(kind));
  switch (kind) {
    case 'archive':
      return { kind, name: 'bundle', bytes: mutatedArchive(random.of(originals.archives), random) };
    case 'document': {
      const { path, text } = random.of(originals.documents);
      return { kind, name: path, bytes: encoded(mutateText(text, random), random) };
    }
    case 'rule': {
      const { path, text } = random.of(originals.rules);
      return { kind, name: path, bytes: Buffer.from(mutateText(text, random)) };
    }
  }
}

/** Half of the mutations lie under the compression, where a checksum does not catch them. */
function mutatedArchive(bytes: Buffer, random: Random): Buffer {
  const mutated = mutateBytes(bytes, random);
  return random.below(4) === 0 ? gzipSync(mutated, { level: 1 }) : mutated;
}

function encoded(text: string, random: Random): Buffer {
  return random.below(12) === 0 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(text);
}

function filesIn(folder: string, end: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .sort()
    .map((name) => join(folder, name));
}

async function textsIn(archive: Buffer): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const texts: { path: string; text: string }[] = [];
  const bundle = await openBundle([{ stream: once(archive), name: 'sample' }]);
  for await (const { path, content } of bundle.entries()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    if (text !== '') texts.push({ path, text });
  }
  return texts;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
