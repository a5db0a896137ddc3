import type { ArchiveMember } from './archive-member.ts';
import type { ArchiveReading } from './archive-reading.ts';
import { entryPath } from './entry-path.ts';
import { ReadFailure } from './read-failure.ts';
import type { SkippedKind } from './skipped-entries.ts';
import { startsWith } from './starts-with.ts';
import { cutStream } from './stream-failure.ts';
import { isReadMethod, openZipContent } from './zip-content.ts';
import { countZipDirectory } from './zip-directory.ts';
import { localHeaderMagic, readZipHeader, type ZipHeader } from './zip-header.ts';

/**
 * The members of a zip one after another, by the header before each, so that a zip can come from a pipe, be cut, or lie
 * in another archive, and no byte of it is read twice, which is what a zip of overlapping files counts on. The directory
 * at its end is only compared. See `ReadArchive` for the contract.
 */
export async function* readZip(reading: ArchiveReading): AsyncGenerator<ArchiveMember> {
  const { source, archive } = reading;
  let members = 0;
  while (startsWith(await source.peek(localHeaderMagic.length), localHeaderMagic)) {
    const header = await readZipHeader(source);
    if (header === 'cut') throw cutStream('zip archive', source, archive);
    members++;
    yield* readMember(header, reading);
  }
  const listed = await countZipDirectory(source);
  if (listed === 'cut') throw cutStream('zip archive', source, archive);
  if (listed === 'damaged') throw corrupt('A zip header is damaged; what follows it was not read', archive);
  if (listed !== members) throw corrupt(differingDirectory(listed, members), archive);
}

async function* readMember(
  header: ZipHeader,
  { source, archive, prefix, count }: ArchiveReading,
): AsyncGenerator<ArchiveMember> {
  const content = openZipContent(header, source, prefix + entryPath(header.name), archive);
  const counted = count(content.chunks)[Symbol.asyncIterator]();
  yield {
    name: header.name,
    kind: memberKind(header),
    ...(header.modifiedAt === undefined ? {} : { modifiedAt: header.modifiedAt }),
    content: passedOn(counted),
  };
  if (header.packedBytes === undefined) while ((await counted.next()).done !== true);
  if (!(await content.skipRest())) throw corrupt('A file of the zip is damaged; what follows it was not read', archive);
}

/** Leaves the chunks open where a consumer stops: where they end is where the next member begins. */
async function* passedOn(chunks: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
}

function memberKind({ name, isEncrypted, method }: ZipHeader): 'file' | 'directory' | SkippedKind {
  if (name.endsWith('/')) return 'directory';
  if (isEncrypted) return 'encrypted file';
  return isReadMethod(method) ? 'file' : 'file in a compression that is not read';
}

function differingDirectory(listed: number, members: number): string {
  return `The directory of the zip lists ${listed} files, but ${members} stand in it one after another; only those were read`;
}

function corrupt(message: string, file: string): ReadFailure {
  return new ReadFailure({ code: 'archive-corrupt', message, file });
}
