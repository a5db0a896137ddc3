import { ContentDigest } from './content-digest.js';
import { ReadFailure } from './read-failure.js';
import { SkippedEntries } from './skipped-entries.js';
/** How often progress is told within an entry. */
const progressBytes = 256 * 1024;
/** What was read of a bundle and what was not, as the entries pass. */
export class Ledger {
    skipped = new SkippedEntries();
    #onProgress;
    #digest = new ContentDigest();
    /** By their own text: a limit that stops one archive stops those around it with the same words. */
    #problems = new Map();
    #entries = 0;
    #bytes = 0;
    #bytesTold = 0;
    constructor(onProgress) {
        this.#onProgress = onProgress;
    }
    addProblem(problem) {
        this.#problems.set(sortKey(problem), problem);
    }
    /** Takes the failure of a stream as a problem; throws again what is none. */
    addFailure(error) {
        if (!(error instanceof ReadFailure))
            throw error;
        this.addProblem(error.problem);
    }
    addBytes(count) {
        this.#bytes += count;
        if (this.#bytes - this.#bytesTold >= progressBytes)
            this.#tellProgress();
    }
    addEntry(path, contentSha256) {
        this.#entries++;
        this.#digest.add(path, contentSha256);
        this.#tellProgress();
    }
    facts(name) {
        const problems = [...this.#problems.values(), ...this.skipped.problems()];
        return {
            name,
            sha256: this.#digest.value(),
            bytes: this.#bytes,
            entries: this.#entries,
            truncated: problems.some((problem) => problem.code === 'archive-truncated'),
            problems: problems
                .map((problem) => ({ problem, key: sortKey(problem) }))
                .toSorted((a, b) => (a.key < b.key ? -1 : 1))
                .map(({ problem }) => problem),
        };
    }
    #tellProgress() {
        this.#bytesTold = this.#bytes;
        this.#onProgress?.({ phase: 'read', entries: this.#entries, bytes: this.#bytes });
    }
}
/** NUL is in no path and no message. */
function sortKey({ file = '', code, message }) {
    return [file, code, message].join('\0');
}
