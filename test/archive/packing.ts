import { gzipSync } from 'node:zlib';
import { pack, type Header } from 'tar-stream';
import { openBundle, type OpenOptions } from '../../src/archive/open-bundle.ts';
import type { BundleFacts } from '../../src/model/entry.ts';

export type Member = Partial<Header> & { readonly name: string; readonly text?: string };

export async function tarOf(members: readonly Member[]): Promise<Buffer> {
  const packing = pack();
  for (const { text, ...header } of members) packing.entry({ mtime: new Date(0), ...header }, text ?? '');
  packing.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of packing) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export async function tarGzOf(members: readonly Member[]): Promise<Buffer> {
  return gzipSync(await tarOf(members));
}

export interface Read {
  readonly files: Readonly<Record<string, string>>;
  readonly facts: BundleFacts;
}

export async function readBytes(bytes: Uint8Array, options: OpenOptions & { readonly piece?: number } = {}): Promise<Read> {
  const piece = options.piece ?? 1000;
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  return readAll(await openBundle([{ stream: stream(), name: 'input' }], options));
}

export async function readAll(bundle: Awaited<ReturnType<typeof openBundle>>): Promise<Read> {
  const files: Record<string, string> = {};
  for await (const entry of bundle.entries()) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of entry.content) chunks.push(chunk);
    files[entry.path] = Buffer.concat(chunks).toString('utf8');
  }
  return { files, facts: bundle.facts() };
}
