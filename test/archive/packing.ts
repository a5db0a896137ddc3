import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { openBundle, type OpenBundle, type OpenOptions } from '../../src/archive/open-bundle.ts';
import type { BundleFacts } from '../../src/model/entry.ts';

export type Member = Partial<Header> & { readonly name: string; readonly text?: string; readonly bytes?: Uint8Array };

export async function tarOf(members: readonly Member[]): Promise<Buffer> {
  const packing = pack();
  for (const { text = '', bytes, ...header } of members) {
    packing.entry({ mtime: new Date(0), ...header }, bytes ?? text);
  }
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Changes the tar header that begins at `at`, and makes its checksum right again. */
export function changeHeader(tar: Buffer, at: number, change: (header: Buffer) => void): Buffer {
  const header = tar.subarray(at, at + 512);
  change(header);
  header.fill(' ', 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return tar;
}

/** The format of UNIX v7: no magic, nor anything after it. */
export async function oldTarOf(name: string, text: string): Promise<Buffer> {
  return changeHeader(await tarOf([{ name, text }]), 0, (header) => header.fill(0, 257));
}

export async function tarGzOf(members: readonly Member[]): Promise<Buffer> {
  return gzipSync(await tarOf(members));
}

/** Text that does not compress well, so that a cut anywhere in the archive is a cut in the content. */
export function noisyText(lines: number, seed = 1): string {
  let state = seed;
  const text: string[] = [];
  for (let line = 0; line < lines; line++) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    text.push(
      `2024-02-12 15:02:11.${state % 1000} [INFO][${state % 97}] felix/int_dataplane.go: cali${state.toString(36)}`,
    );
  }
  return `${text.join('\n')}\n`;
}

export interface Read {
  /** In the order in which they came. */
  readonly files: Readonly<Record<string, string>>;
  readonly facts: BundleFacts;
}

/** Reads bytes as an input called `input`, in pieces of `piece` bytes. */
export async function readBytes(
  bytes: Uint8Array,
  options: OpenOptions & { readonly piece?: number } = {},
): Promise<Read> {
  return readAll(await openBundle([{ stream: inPieces(bytes, options.piece), name: 'input' }], options));
}

export async function* inPieces(bytes: Uint8Array, piece = 1000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

export async function readAll(bundle: OpenBundle): Promise<Read> {
  const files: Record<string, string> = {};
  for await (const entry of bundle.entries()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.content) chunks.push(chunk);
    files[entry.path] = Buffer.concat(chunks).toString('utf8');
  }
  return { files, facts: bundle.facts() };
}
