import type { BundleFacts } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { OnProgress } from '../model/progress.ts';
import { ContentDigest } from './content-digest.ts';
import { ReadFailure } from './read-failure.ts';
import { SkippedEntries } from './skipped-entries.ts';

/** How often progress is told within an entry. */
const progressBytes = 256 * 1024;

/** What was read of a bundle and what was not, as the entries pass. */
export class Ledger {
  readonly skipped = new SkippedEntries();
  readonly #onProgress: OnProgress | undefined;
  readonly #digest = new ContentDigest();
  /** By their own text: a limit that stops one archive stops those around it with the same words. */
  readonly #problems = new Map<string, Problem>();
  #entries = 0;
  #bytes = 0;
  #bytesTold = 0;

  constructor(onProgress?: OnProgress) {
    this.#onProgress = onProgress;
  }

  addProblem(problem: Problem): void {
    this.#problems.set(sortKey(problem), problem);
  }

  /** Takes the failure of a stream as a problem; throws again what is none. */
  addFailure(error: unknown): void {
    if (!(error instanceof ReadFailure)) throw error;
    this.addProblem(error.problem);
  }

  addBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes - this.#bytesTold >= progressBytes) this.#tellProgress();
  }

  addEntry(path: string, contentSha256: string): void {
    this.#entries++;
    this.#digest.add(path, contentSha256);
    this.#tellProgress();
  }

  facts(name: string): BundleFacts {
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

  #tellProgress(): void {
    this.#bytesTold = this.#bytes;
    this.#onProgress?.({ phase: 'read', entries: this.#entries, bytes: this.#bytes });
  }
}

/** NUL is in no path and no message. */
function sortKey({ file = '', code, message }: Problem): string {
  return [file, code, message].join('\0');
}
