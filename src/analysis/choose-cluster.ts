import type { Analysis, OtherCluster, VerdictStatus } from '../model/analysis.ts';
import { UserError } from '../model/user-error.ts';

const WORST_FIRST: readonly VerdictStatus[] = ['faulty', 'suspect', 'inconclusive', 'clear'];

/**
 * One analysis of those of the clusters in one input, with a word on the others. Unless a number (1-based) is asked
 * for it is the one in the worst state, and of equals the latest: a fault must not hide behind a healthy neighbour.
 * Throws a `UserError` for a number that none has.
 */
export function chooseCluster(analyses: readonly Analysis[], number: number | undefined): Analysis {
  const chosen = chosenOf(analyses, number);
  if (analyses.length === 1) return chosen;
  const others = analyses.flatMap((analysis, at) => (analysis === chosen ? [] : otherCluster(analysis, at + 1)));
  return { ...chosen, otherClusters: others };
}

/** The same as it stands, one of the given. */
export function chosenOf(analyses: readonly Analysis[], number: number | undefined): Analysis {
  const chosen = number === undefined ? worst(analyses) : analyses[number - 1];
  if (chosen === undefined) {
    throw new UserError(`There is no cluster ${number}: the input holds ${analyses.length}`);
  }
  return chosen;
}

function worst(analyses: readonly Analysis[]): Analysis | undefined {
  const [first] = analyses.toSorted(
    (a, b) =>
      WORST_FIRST.indexOf(a.verdict.status) - WORST_FIRST.indexOf(b.verdict.status) ||
      -compare(a.bundle.collectedAt ?? '', b.bundle.collectedAt ?? ''),
  );
  return first;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function otherCluster({ nodes, bundle: { collectedAt }, verdict }: Analysis, number: number): OtherCluster {
  return {
    number,
    nodes: nodes.map(({ name }) => name),
    ...(collectedAt === undefined ? {} : { collectedAt }),
    status: verdict.status,
    headline: verdict.headline,
  };
}
