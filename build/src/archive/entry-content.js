import { createHash } from 'node:crypto';
import { ReadFailure } from './read-failure.js';
import { readableBytes } from './readable-bytes.js';
/**
 * The content of an entry, hashed and counted on its way. A break in the stream below or the limit of an entry's size
 * ends it early and becomes a problem. Iterators have no `return`: what a consumer leaves is still there to `drain`.
 */
export class EntryContent {
    #path;
    #bytes;
    #maxBytes;
    #ledger;
    #hash = createHash('sha256');
    #length = 0;
    #ended = false;
    constructor(path, bytes, maxBytes, ledger) {
        this.#path = path;
        this.#bytes = bytes;
        this.#maxBytes = maxBytes;
        this.#ledger = ledger;
    }
    [Symbol.asyncIterator]() {
        return {
            next: async () => {
                const chunk = await this.#next();
                return chunk === undefined ? { done: true, value: undefined } : { done: false, value: chunk };
            },
        };
    }
    /** Reads what was not read, and returns the SHA-256 of it all, in hex. */
    async drain() {
        while ((await this.#next()) !== undefined)
            ;
        return this.#hash.digest('hex');
    }
    async #next() {
        const chunk = this.#ended ? undefined : await this.#read();
        if (chunk === undefined) {
            this.#ended = true;
            return undefined;
        }
        this.#length += chunk.byteLength;
        this.#hash.update(chunk);
        this.#ledger.addBytes(chunk.byteLength);
        return chunk;
    }
    async #read() {
        try {
            const chunk = await this.#bytes.next();
            const room = this.#maxBytes - this.#length;
            if (chunk === undefined || chunk.byteLength <= room) {
                this.#bytes.skip(chunk?.byteLength ?? 0);
                return chunk;
            }
            this.#addProblem('limit-reached', `Only the first ${readableBytes(this.#maxBytes)} were read; the rest was left out`);
            this.#ended = true;
            return room > 0 ? chunk.subarray(0, room) : undefined;
        }
        catch (error) {
            this.#ledger.addFailure(error);
            const isCutWithArchive = error instanceof ReadFailure && error.problem.code === 'archive-truncated';
            if (isCutWithArchive)
                this.#addProblem('archive-truncated', 'The end of this file is missing');
            return undefined;
        }
    }
    #addProblem(code, message) {
        this.#ledger.addProblem({ code, message, file: this.#path });
    }
}
