import { open } from 'node:fs/promises';
import { ReadFailure } from './read-failure.ts';
import { readErrorText } from './read-error-text.ts';

const chunkBytes = 256 * 1024;

/** The content of a file. Opens it when the first chunk is asked for. Throws a `ReadFailure` that names `file`. */
export async function* readFile(path: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    const handle = await open(path);
    try {
      const { size } = await handle.stat();
      // Pipes and files of /proc have no size.
      const length = size === 0 ? chunkBytes : Math.min(size, chunkBytes);
      for (;;) {
        const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(length), 0, length);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new ReadFailure(
      { code: 'input-unreadable', message: `It could not be read: ${readErrorText(error)}.`, file },
      error,
    );
  }
}
