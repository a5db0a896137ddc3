import type { ArchiveLimits } from '../model/entry.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { OnProgress } from '../model/progress.ts';
import { createBundleDigest, type BundleDigest } from './content-tracker.ts';

/** What is counted over one input, however deep its archives nest. */
export interface BundleState {
  readonly limits: ArchiveLimits;
  readonly digest: BundleDigest;
  readonly counts: { entries: number; bytes: number; packed: number; truncated: boolean };
  /** Set once a limit ends the reading as a whole. */
  exhausted: boolean;
  problem(code: ProblemCode, message: string, file?: string): void;
  problems(): readonly Problem[];
  /** A name that no other entry has: evidence must be unambiguous. */
  uniquePath(path: string): string;
  /** How many of the bytes at hand the limits let through for an entry that has had `soFar`. */
  admit(path: string, soFar: number, size: number): number;
  progress(): void;
}

export function createBundleState(limits: ArchiveLimits, onProgress: OnProgress): BundleState {
  const found = new Map<string, Problem>();
  const taken = new Map<string, number>();
  const state: BundleState = {
    limits,
    digest: createBundleDigest(),
    counts: { entries: 0, bytes: 0, packed: 0, truncated: false },
    exhausted: false,
    problem(code, message, file) {
      if (code === 'archive-truncated') state.counts.truncated = true;
      const key = [file ?? '', code, code === 'archive-truncated' ? '' : message].join('\0');
      if (!found.has(key)) found.set(key, { code, message, ...(file === undefined ? {} : { file }) });
    },
    problems: () => [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem),
    uniquePath(path) {
      const count = (taken.get(path) ?? 0) + 1;
      taken.set(path, count);
      return count === 1 ? path : state.uniquePath(`${path} (${count})`);
    },
    admit(path, soFar, size) {
      const { maxEntryBytes, maxTotalBytes, maxRatio, ratioFloorBytes } = limits;
      const { bytes, packed } = state.counts;
      if (bytes + size > maxTotalBytes) {
        state.problem('limit-reached', `More than ${maxTotalBytes} bytes in all; what follows was left out`);
        state.exhausted = true;
        return 0;
      }
      if (packed > 0 && bytes + size > ratioFloorBytes && (bytes + size) / packed > maxRatio) {
        state.problem('limit-reached', `Unpacks to more than ${maxRatio} times its size; what follows was left out`);
        state.exhausted = true;
        return 0;
      }
      const admitted = Math.min(size, maxEntryBytes - soFar);
      if (admitted < size) state.problem('limit-reached', `Larger than ${maxEntryBytes} bytes; the rest was left out`, path);
      state.counts.bytes += admitted;
      state.progress();
      return admitted;
    },
    progress: () => onProgress({ phase: 'read', entries: state.counts.entries, bytes: state.counts.bytes }),
  };
  return state;
}
