import { splitTar } from './split-tar.js';
/** The members of a tar archive in its order. Throws as `splitTar` does: inside a member, from its content. */
export async function* readTar(chunks, file) {
    const parts = splitTar(chunks, file);
    try {
        for (let part = await parts.next(); part.done !== true; part = await parts.next()) {
            // A chunk here is what nobody read of the member before.
            if (!(part.value instanceof Uint8Array))
                yield tarMember(part.value, parts);
        }
    }
    finally {
        await parts.return(undefined);
    }
}
function tarMember(header, parts) {
    const modifiedAt = header.mtime.getTime();
    return {
        name: header.name,
        ...(header.type === null ? {} : { type: header.type }),
        // Zero is what tools write that make archives reproducible or know no time.
        ...(modifiedAt > 0 ? { modifiedAt } : {}),
        content: contentOf(header, parts),
    };
}
/** Ends with the last byte that the header promises, so that a break after it is not taken for one in this content. */
async function* contentOf(header, parts) {
    for (let left = header.size; left > 0;) {
        const part = await parts.next();
        if (!(part.value instanceof Uint8Array))
            return;
        left -= part.value.byteLength;
        yield part.value;
    }
}
