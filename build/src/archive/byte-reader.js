const nothing = new Uint8Array(0);
/**
 * A stream of bytes that can be looked at before it is read. Bytes are handed on as they came, without a copy, unless a
 * look spans chunks. An error of the source comes up only after all bytes before it were read.
 */
export class ByteReader {
    #source;
    #head = nothing;
    #ended = false;
    #error;
    constructor(chunks) {
        this.#source = chunks[Symbol.asyncIterator]();
    }
    /** What the source broke off with, as far as it was looked at. */
    get error() {
        return this.#error;
    }
    /** The next `length` bytes, without reading them; fewer where the source ends or breaks off. */
    async peek(length) {
        if (this.#head.byteLength < length && !this.#ended)
            await this.#fill(length);
        return this.#head.subarray(0, length);
    }
    /** One byte or more, at most `length`, without reading them; undefined at the end. Throws what the source threw. */
    async next(length = Number.POSITIVE_INFINITY) {
        const first = await this.peek(1);
        if (first.byteLength > 0)
            return this.#head.subarray(0, length);
        if (this.#error !== undefined)
            throw this.#error;
        return undefined;
    }
    /** Reads bytes that were looked at. */
    skip(length) {
        this.#head = this.#head.subarray(length);
    }
    async *[Symbol.asyncIterator]() {
        for (let chunk = await this.next(); chunk !== undefined; chunk = await this.next()) {
            this.skip(chunk.byteLength);
            yield chunk;
        }
    }
    /** Lets go of the source: its file is closed, its decompressor freed. */
    async close() {
        this.#ended = true;
        this.#head = nothing;
        await this.#source.return?.();
    }
    async #fill(length) {
        const chunks = this.#head.byteLength === 0 ? [] : [this.#head];
        let filled = this.#head.byteLength;
        try {
            while (filled < length && !this.#ended) {
                const result = await this.#source.next();
                if (result.done === true)
                    this.#ended = true;
                else {
                    chunks.push(result.value);
                    filled += result.value.byteLength;
                }
            }
        }
        catch (error) {
            this.#ended = true;
            this.#error = error;
        }
        this.#head = chunks.length > 1 ? Buffer.concat(chunks) : (chunks[0] ?? nothing);
    }
}
