/** Bytes that a file's form is recognised by: some hundred lines. Most files of a bundle are logs no one looks further into. */
const HEAD_BYTES = 1 << 14;
/** The content of one entry: its head can be looked at before all of it is streamed. */
export class EntryContent {
    #source;
    #read = [];
    #ended = false;
    #bytes = 0;
    constructor(content) {
        this.#source = content[Symbol.asyncIterator]();
    }
    /** Bytes read so far. */
    get bytes() {
        return this.#bytes;
    }
    /** The first 16 KiB, or all there is where that is less. They are streamed once more by `stream`. */
    async head() {
        while (this.#bytes <= HEAD_BYTES && !this.#ended) {
            const chunk = await this.#next();
            if (chunk !== undefined)
                this.#read.push(chunk);
        }
        const [first] = this.#read;
        // Chunks are large: only what is asked for is copied, and mostly nothing.
        const bytes = first !== undefined && first.length >= this.#bytes ? first : Buffer.concat(this.#read, this.#bytes);
        return { bytes: bytes.subarray(0, HEAD_BYTES), isAll: this.#bytes <= HEAD_BYTES };
    }
    async *stream() {
        const read = this.#read;
        this.#read = [];
        yield* read;
        for (let chunk = await this.#next(); chunk !== undefined; chunk = await this.#next())
            yield chunk;
    }
    /** Reads to the end, so that `bytes` is the size of the entry. */
    async drain() {
        while ((await this.#next()) !== undefined)
            ;
    }
    /** Lets go of the entry, read to its end or not. */
    async close() {
        if (!this.#ended)
            await this.#source.return?.();
    }
    async #next() {
        if (this.#ended)
            return undefined;
        const { done, value } = await this.#source.next();
        if (done === true) {
            this.#ended = true;
            return undefined;
        }
        this.#bytes += value.length;
        return value;
    }
}
