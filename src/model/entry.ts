import type { Problem } from './problem.ts';

/**
 * One file of a bundle, as the archive phase hands it on. `content` can be read once, and must be read (or
 * abandoned with `return`) before the next entry is asked for: entries stream, nothing is unpacked.
 */
export interface Entry {
  /** A name, never a place: slashes only, no leading `/` or `./`, no control characters. */
  readonly path: string;
  /** Milliseconds since the epoch, as the archive says; files of the file system have none. */
  readonly modifiedAt?: number;
  readonly content: AsyncIterable<Uint8Array>;
}

/** What is known of the input once every entry was read. */
export interface BundleFacts {
  /** The last part of the path given, or `stdin`. */
  readonly name: string;
  /** `sha256:` over the sorted paths and content digests, so that packing and order don't matter. */
  readonly sha256: string;
  /** Sum of the entries' contents, in bytes, as unpacked. */
  readonly bytes: number;
  readonly entries: number;
  readonly truncated: boolean;
  readonly problems: readonly Problem[];
}

/** Bounds on what is read of one input. All sizes in bytes. */
export interface ArchiveLimits {
  readonly maxEntries: number;
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
  /** Unpacked to packed size, looked at once more than `ratioFloorBytes` were unpacked. */
  readonly maxRatio: number;
  readonly ratioFloorBytes: number;
  /** In UTF-16 code units. */
  readonly maxPathLength: number;
  /** Archives and compressed files in each other, below the input. A compressed tar archive counts as one. */
  readonly maxNesting: number;
  /** Of reading, and of what looks at the entries meanwhile. */
  readonly maxSeconds: number;
}
