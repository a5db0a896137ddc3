import { ReadFailure } from './read-failure.js';
import { readableBytes } from './readable-bytes.js';
/**
 * What may be spent on all inputs and archives together. Every byte that comes from outside or from a decompressor
 * is counted where it appears, so that nothing escapes the limits by not being an entry, such as endless padding.
 */
export class Budget {
    #limits;
    #now;
    #begun;
    #members = 0;
    #bytesRead = 0;
    #bytesUnpacked = 0;
    #exhausted = false;
    /** `now` tells the time in milliseconds, from any beginning. */
    constructor(limits, now) {
        this.#limits = limits;
        this.#now = now;
        this.#begun = now();
    }
    /** A limit was reached after which nothing more is read. */
    get exhausted() {
        return this.#exhausted;
    }
    /** Throws a `ReadFailure` when there were too many members, or no time is left. */
    countMember() {
        this.#checkTime();
        this.#members++;
        const most = this.#limits.maxEntries;
        if (this.#members > most)
            throw this.#stop(`Reading stopped after ${most} files and other members of archives; the rest was left out`);
    }
    /** The bytes of an input. Breaks off with a `ReadFailure` at a limit. */
    async *countRead(chunks) {
        for await (const chunk of chunks) {
            const room = this.#limits.maxTotalBytes - this.#bytesRead;
            this.#bytesRead += chunk.byteLength;
            this.#checkTime();
            if (chunk.byteLength <= room)
                yield chunk;
            else
                yield* this.#lastOf(chunk, room);
        }
    }
    /** The bytes of a decompressor; those of an archive in an archive count again. Breaks off with a `ReadFailure` at a limit. */
    async *countUnpacked(chunks) {
        for await (const chunk of chunks) {
            const room = this.#roomForUnpacked() - this.#bytesUnpacked;
            this.#bytesUnpacked += chunk.byteLength;
            this.#checkTime();
            if (chunk.byteLength <= room)
                yield chunk;
            else
                yield* this.#lastOf(chunk, room);
        }
    }
    #checkTime() {
        const { maxSeconds } = this.#limits;
        if (this.#now() - this.#begun > maxSeconds * 1000)
            throw this.#stop(`Reading stopped after ${maxSeconds} seconds; the rest was left out`);
    }
    #roomForUnpacked() {
        return Math.min(this.#limits.maxTotalBytes, this.#mostByRatio());
    }
    #mostByRatio() {
        return Math.max(this.#limits.ratioFloorBytes, this.#limits.maxRatio * this.#bytesRead);
    }
    *#lastOf(chunk, room) {
        if (room > 0)
            yield chunk.subarray(0, room);
        throw this.#stop(this.#bytesUnpacked > this.#mostByRatio()
            ? `Reading stopped where the content came to over ${this.#limits.maxRatio} times its compressed size, as in a decompression bomb; the rest was left out`
            : `Reading stopped after ${readableBytes(this.#limits.maxTotalBytes)}; the rest was left out`);
    }
    #stop(message) {
        this.#exhausted = true;
        return new ReadFailure({ code: 'limit-reached', message });
    }
}
