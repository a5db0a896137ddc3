import type { SkippedKind } from './skipped-entries.ts';

/** What an archive holds: a file, or something that is none. */
export interface ArchiveMember {
  /** As the archive has it. */
  readonly name: string;
  readonly kind: 'file' | 'directory' | SkippedKind;
  /** Milliseconds since the epoch. */
  readonly modifiedAt?: number;
  /** What is not read of it is skipped when the next member is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}
