import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { readErrorText } from './read-error-text.js';
import { ReadFailure } from './read-failure.js';
const chunkBytes = 256 * 1024;
/**
 * The content of a regular file. Opens it when the first chunk is asked for. Throws a `ReadFailure` that names `file`.
 *
 * Reads synchronously: nothing else is to be done meanwhile, and for the thousands of small files of a must-gather the
 * way over the thread pool took eight times as long.
 */
export async function* readFile(path, file) {
    try {
        const descriptor = openSync(path, 'r');
        try {
            const { size } = fstatSync(descriptor);
            // Files of /proc state no size and have content.
            const length = size === 0 ? chunkBytes : Math.min(size, chunkBytes);
            for (;;) {
                const buffer = Buffer.allocUnsafeSlow(length);
                const count = readSync(descriptor, buffer);
                if (count === 0)
                    return;
                yield buffer.subarray(0, count);
            }
        }
        finally {
            closeSync(descriptor);
        }
    }
    catch (error) {
        throw new ReadFailure({ code: 'input-unreadable', message: `It could not be read: ${readErrorText(error)}`, file }, error);
    }
}
