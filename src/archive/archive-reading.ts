import type { ArchiveMember } from './archive-member.ts';
import type { ByteReader } from './byte-reader.ts';

export interface ArchiveReading {
  readonly source: ByteReader;
  /** What problems call the archive. */
  readonly archive: string;
  /** What the paths of its entries begin with. */
  readonly prefix: string;
  /** Counts what is unpacked, also where nobody reads it. */
  count(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/**
 * The members of an archive in its order. Throws a `ReadFailure` where the archive breaks off or is damaged between
 * members; inside a member, from its content.
 */
export type ReadArchive = (reading: ArchiveReading) => AsyncIterable<ArchiveMember>;
