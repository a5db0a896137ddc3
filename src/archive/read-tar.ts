import type { Headers } from 'tar-stream';
import { splitTar } from './split-tar.ts';

export interface TarMember {
  /** As the archive has it. */
  readonly name: string;
  /** Absent for kinds beyond POSIX and GNU tar's usual output. */
  readonly type?: NonNullable<Headers['type']>;
  /** Milliseconds since the epoch. */
  readonly modifiedAt?: number;
  /** What is not read of it is skipped when the next member is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** The members of a tar archive in its order. Throws as `splitTar` does: inside a member, from its content. */
export async function* readTar(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<TarMember> {
  const parts = splitTar(chunks, file);
  let part = await parts.next();
  async function* restOfContent(): AsyncGenerator<Uint8Array> {
    for (part = await parts.next(); part.done !== true && part.value instanceof Uint8Array; part = await parts.next()) {
      yield part.value;
    }
  }
  try {
    while (part.done !== true) {
      const header = part.value;
      if (!(header instanceof Uint8Array)) yield tarMember(header, restOfContent());
      const isUnread = part.value === header;
      if (isUnread) part = await parts.next();
    }
  } finally {
    await parts.return(undefined);
  }
}

function tarMember(header: Headers, content: AsyncIterable<Uint8Array>): TarMember {
  const modifiedAt = header.mtime?.getTime() ?? 0;
  return {
    name: header.name,
    ...(header.type ? { type: header.type } : {}),
    // Zero is what tools write that make archives reproducible or know no time.
    ...(modifiedAt > 0 ? { modifiedAt } : {}),
    content,
  };
}
