import type { Problem } from '../model/problem.ts';

export type SkippedKind =
  'symbolic link' | 'hard link' | 'FIFO' | 'device' | 'socket' | 'special file' | 'nameless file' | 'overlong name';

interface Tally {
  count: number;
  /** First by name, so that the order of entries does not matter. */
  path: string;
}

/** Counts what is skipped, for one problem a kind: bundles with links have hundreds of them. */
export class SkippedEntries {
  readonly #tallies = new Map<SkippedKind, Tally>();

  add(kind: SkippedKind, path: string): void {
    const tally = this.#tallies.get(kind);
    if (tally === undefined) {
      this.#tallies.set(kind, { count: 1, path });
      return;
    }
    tally.count++;
    if (path < tally.path) tally.path = path;
  }

  problems(): Problem[] {
    return [...this.#tallies].map(([kind, { count, path }]) => ({
      code: kind === 'overlong name' ? 'limit-reached' : 'entry-skipped',
      message: message(kind, count),
      file: path,
    }));
  }
}

function message(kind: SkippedKind, count: number): string {
  const what = count === 1 ? `1 ${kind} was skipped` : `${count} ${kind}s were skipped, this one among them`;
  return kind === 'overlong name'
    ? `${what}: the path is longer than the limit`
    : `${what}: only regular files with a name are read`;
}
