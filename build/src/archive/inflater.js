import { constants, createInflateRaw } from 'node:zlib';
/** Sixteen times as much as Node's default: zlib's thread then waits less for the main one, which takes half the time. */
const outputBytes = 1024 * 1024;
/** Inflates one raw deflate stream (RFC 1951), a piece at a time, and knows where in a piece it ended. */
export class Inflater {
    #inflate = createInflateRaw({ chunkSize: outputBytes, finishFlush: constants.Z_SYNC_FLUSH });
    #output = [];
    #ended = false;
    #settle = () => { };
    constructor() {
        this.#inflate.on('data', (chunk) => this.#output.push(chunk));
        this.#inflate.on('error', (error) => this.#settle(error));
        // Node ends the readable side when zlib leaves input behind, which it does only after the end of the deflate
        // stream. The trailer of a gzip member guarantees that there is such input.
        this.#inflate.on('end', () => {
            this.#ended = true;
            this.#settle();
        });
    }
    get ended() {
        return this.#ended;
    }
    /** Bytes of input that belonged to the deflate stream so far. */
    get consumed() {
        return this.#inflate.bytesWritten;
    }
    /** What the piece inflates to. Rejects where it is no deflate data; what it gave before that is lost. */
    async write(piece) {
        await new Promise((resolve, reject) => {
            this.#settle = (error) => (error === undefined ? resolve() : reject(error));
            this.#inflate.write(piece, () => resolve());
        });
        return this.#output.splice(0);
    }
    close() {
        this.#inflate.destroy();
    }
}
