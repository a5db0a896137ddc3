import type { Entry } from '../model/entry.ts';
import type { BundleState } from './bundle-state.ts';
import { trackContent } from './content-tracker.ts';
import { entryPath } from './entry-path.ts';
import { gunzip } from './gunzip.ts';
import { maxDepth } from './limits.ts';
import { peek } from './peek.ts';
import { readTar } from './read-tar.ts';
import { headLength, sniff } from './sniff.ts';
import { whyUnsupported } from './unsupported.ts';

export interface NamedStream {
  /** The entry's name; of the input itself, its base name. */
  readonly path: string;
  /** What the members of an archive are put under; empty for the input itself. */
  readonly prefix: string;
  /** Archives around it. */
  readonly depth: number;
  readonly modifiedAt?: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The entries that a stream holds: itself, or the members of the archive that it is. */
export async function* readStream(stream: NamedStream, state: BundleState): AsyncGenerator<Entry> {
  const { head, whole } = await peek(stream.bytes, headLength);
  const container = sniff(head);
  if (container === 'plain') {
    yield* readPlain({ ...stream, bytes: whole }, state);
  } else if (container !== 'gzip' && container !== 'tar') {
    state.problem('archive-unsupported', whyUnsupported(container), stream.path);
  } else if (stream.depth >= maxDepth) {
    state.problem('limit-reached', `An archive within ${maxDepth} others; it was not opened`, stream.path);
  } else if (container === 'tar') {
    yield* readMembers({ ...stream, bytes: whole }, state);
  } else {
    const packed = stream.depth === 0 ? countPacked(whole, state) : whole;
    yield* readStream(unzipped(stream, reporting(gunzip(packed), stream.path, state)), state);
  }
}

/** `x.log.gz` holds `x.log`; a tar inside is an archive of the same depth. */
function unzipped(stream: NamedStream, bytes: AsyncIterable<Uint8Array>): NamedStream {
  return { ...stream, path: stream.path.replace(/\.gz$/, ''), depth: stream.depth + (stream.prefix === '' ? 0 : 1), bytes };
}

async function* readMembers(archive: NamedStream, state: BundleState): AsyncGenerator<Entry> {
  let skipped = 0;
  try {
    for await (const member of readTar(archive.bytes)) {
      if (state.exhausted) return;
      if (member.type === 'directory') continue;
      const path = entryPath(member.name);
      if (path === undefined || (member.type !== 'file' && member.type !== 'contiguous-file')) {
        if (path !== undefined) skipped++;
        continue;
      }
      const full = `${archive.prefix}${path}`;
      yield* readStream(
        {
          path: full,
          prefix: `${full}/`,
          depth: archive.depth + 1,
          ...(member.modifiedAt === undefined ? {} : { modifiedAt: member.modifiedAt }),
          bytes: member.content,
        },
        state,
      );
    }
  } catch (error) {
    reportFailure(error, archive.path, state);
  }
  if (skipped > 0) {
    state.problem('entry-skipped', `${skipped} links or devices were not followed`, archive.path);
  }
}

async function* readPlain(stream: NamedStream, state: BundleState): AsyncGenerator<Entry> {
  const { limits, counts } = state;
  if (counts.entries >= limits.maxEntries) {
    state.problem('limit-reached', `More than ${limits.maxEntries} files; what follows was left out`);
    state.exhausted = true;
    return;
  }
  if (stream.path.length > limits.maxPathLength) {
    state.problem('entry-skipped', `A name of more than ${limits.maxPathLength} characters`, `${stream.path.slice(0, 80)}…`);
    return;
  }
  const path = state.uniquePath(stream.path);
  counts.entries++;
  let soFar = 0;
  const tracked = trackContent(reporting(stream.bytes, path, state), (size) => {
    const admitted = state.admit(path, soFar, size);
    soFar += admitted;
    return admitted;
  });
  yield {
    path,
    ...(stream.modifiedAt === undefined ? {} : { modifiedAt: stream.modifiedAt }),
    content: tracked.content,
  };
  state.digest.add(path, await tracked.finish());
}

async function* countPacked(source: AsyncIterable<Uint8Array>, state: BundleState): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    state.counts.packed += chunk.length;
    yield chunk;
  }
}

/** A stream that fails ends there, and says so among the problems: what came before is read. */
async function* reporting(
  source: AsyncIterable<Uint8Array>,
  path: string,
  state: BundleState,
): AsyncGenerator<Uint8Array> {
  try {
    yield* source;
  } catch (error) {
    reportFailure(error, path, state);
  }
}

function reportFailure(error: unknown, path: string, state: BundleState): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (/unexpected end|premature close/i.test(reason)) {
    state.problem('archive-truncated', 'Ends before its time; what came before was read', path);
  } else if (error instanceof Error && 'syscall' in error) {
    state.problem('input-unreadable', reason, path);
  } else {
    state.problem('archive-corrupt', `Is damaged (${reason}); what came before was read`, path);
  }
}
