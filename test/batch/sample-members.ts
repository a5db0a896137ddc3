import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Member } from '../archive/packing.ts';

/** The files of an archive, as text. */
export async function membersOf(archive: string): Promise<readonly Member[]> {
  const members: Member[] = [];
  const reading = extract();
  reading.end(gunzipSync(readFileSync(archive)));
  for await (const entry of reading) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    members.push({ name: entry.header.name, text: Buffer.concat(chunks).toString('utf8') });
  }
  return members;
}
