import { countNewlines } from '../text/line-bounds.js';
/** Reads a text stream in pieces and knows the line on which it stands. */
export class TextCursor {
    #pieces;
    #piece = '';
    #line;
    #atLineStart = true;
    /** `pieces` end at line ends, but for those of lines that are too long: see `linePieces`. */
    constructor(pieces, firstLine = 1) {
        this.#pieces = pieces[Symbol.asyncIterator]();
        this.#line = firstLine;
    }
    /** Text that was read and not taken. */
    get piece() {
        return this.#piece;
    }
    /** 1-based line on which `piece` begins. */
    get line() {
        return this.#line;
    }
    get atLineStart() {
        return this.#atLineStart;
    }
    /** Makes sure that there is text in `piece`; false at the end of the stream. */
    async fill() {
        while (this.#piece === '') {
            const { done, value } = await this.#pieces.next();
            if (done === true)
                return false;
            this.#piece = value;
        }
        return true;
    }
    /** Takes the first `length` characters of `piece`. */
    take(length) {
        const taken = this.#piece.slice(0, length);
        this.#piece = this.#piece.slice(length);
        if (taken !== '') {
            this.#line += countNewlines(taken, 0, taken.length);
            this.#atLineStart = taken.endsWith('\n');
        }
        return taken;
    }
    /** Takes the rest of the line, with its newline, as far as it is in `piece`. */
    takeLine() {
        return this.take(this.#piece.indexOf('\n') + 1 || this.#piece.length);
    }
    /** Takes the pieces that follow, until they hold `limit` characters or the stream ends. */
    async takeUpTo(limit) {
        const taken = [];
        let length = 0;
        while (length < limit && (await this.fill())) {
            const piece = this.take(this.#piece.length);
            taken.push(piece);
            length += piece.length;
        }
        return taken.join('');
    }
}
