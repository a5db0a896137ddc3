import { setImmediate } from 'node:timers/promises';
import { extract } from 'tar-stream';
import { ReadFailure } from './read-failure.js';
/** To tar-stream the v7 format is an unknown one, since it has no magic. Its types, as of 3.2, lack the option. */
const options = { allowUnknownFormat: true };
/**
 * Takes a tar archive apart. Throws a `ReadFailure` that names `file` where the archive ends inside a member or has a
 * damaged header, after having given everything that came before.
 *
 * The iterator of tar-stream throws away what it holds of a member when the archive breaks off. So each chunk is pushed
 * through on its own and its parts are collected; memory holds those of one chunk.
 */
export async function* splitTar(chunks, file) {
    const parts = [];
    let refused = false;
    const tar = extract(options);
    tar.on('error', () => (refused = true));
    collectParts(tar, parts);
    try {
        for await (const chunk of chunks) {
            tar.write(chunk);
            await settled();
            yield* parts.splice(0);
            if (refused)
                throw failure('archive-corrupt', 'A tar header is damaged; what follows it was not read', file);
        }
        tar.end(null);
        await settled();
        if (refused)
            throw failure('archive-truncated', 'The tar archive breaks off; what it held up to there was read', file);
    }
    finally {
        tar.destroy();
    }
}
function collectParts(tar, parts) {
    tar.on('entry', (header, content, next) => {
        // tar-stream gives a directory no content, yet waits for some where its header states a size.
        if (header.type === 'directory')
            header.size = 0;
        parts.push(header);
        content.on('data', (chunk) => parts.push(chunk));
        content.on('end', () => next());
        // Told by the archive's own error.
        content.on('error', () => { });
    });
}
/** tar-stream works in microtasks and waits for no input or output: by the next turn of the event loop it is done with a chunk. */
async function settled() {
    await setImmediate();
}
function failure(code, message, file) {
    return new ReadFailure({ code, message, file });
}
