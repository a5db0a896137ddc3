import { createHash } from 'node:crypto';
/** Digest of a set of files that depends on their names and contents alone: the same for a directory and any archive of it. */
export class ContentDigest {
    #lines = [];
    /** `contentSha256` in hex. */
    add(path, contentSha256) {
        this.#lines.push(`${path}\0${contentSha256}\n`);
    }
    /** `sha256:` and the hex SHA-256 of the lines, sorted by UTF-16 code units. */
    value() {
        const hash = createHash('sha256');
        for (const line of this.#lines.toSorted())
            hash.update(line);
        return `sha256:${hash.digest('hex')}`;
    }
}
