import type { Header } from 'tar-stream';
import type { ArchiveMember } from './archive-member.ts';
import type { SkippedKind } from './skipped-entries.ts';
import { splitTar, type TarPart } from './split-tar.ts';

/** The members of a tar archive in its order. Throws as `splitTar` does: inside a member, from its content. */
export async function* readTar(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<ArchiveMember> {
  const parts = splitTar(chunks, file);
  try {
    for (let part = await parts.next(); part.done !== true; part = await parts.next()) {
      // A chunk here is what nobody read of the member before.
      if (!(part.value instanceof Uint8Array)) yield tarMember(part.value, parts);
    }
  } finally {
    await parts.return(undefined);
  }
}

function tarMember(header: Header, parts: AsyncIterator<TarPart, unknown>): ArchiveMember {
  const modifiedAt = header.mtime.getTime();
  return {
    name: header.name,
    kind: memberKind(header.type),
    // Zero is what tools write that make archives reproducible or know no time.
    ...(modifiedAt > 0 ? { modifiedAt } : {}),
    content: contentOf(header, parts),
  };
}

/** Ends with the last byte that the header promises, so that a break after it is not taken for one in this content. */
async function* contentOf(header: Header, parts: AsyncIterator<TarPart, unknown>): AsyncGenerator<Uint8Array> {
  for (let left = header.size; left > 0;) {
    const part = await parts.next();
    if (!(part.value instanceof Uint8Array)) return;
    left -= part.value.byteLength;
    yield part.value;
  }
}

function memberKind(type: Header['type']): 'file' | 'directory' | SkippedKind {
  switch (type) {
    case 'file':
    case 'contiguous-file':
      return 'file';
    case 'directory':
      return 'directory';
    case 'symlink':
      return 'symbolic link';
    case 'link':
      return 'hard link';
    case 'fifo':
      return 'FIFO';
    case 'block-device':
    case 'character-device':
      return 'device';
    default:
      return 'special file';
  }
}
