import type { Analysis } from '../model/analysis.ts';

/** One sentence, where the input gave nothing to analyse. */
export function whyNothingReadable({ bundle, coverage, problems }: Analysis): string | undefined {
  const understood = coverage.files.some(({ understoodAs }) => !['binary', 'empty', 'text'].includes(understoodAs));
  if (understood) return undefined;
  if (bundle.entries === 0) {
    const [problem] = problems;
    return `Nothing to read in ${bundle.name}${problem === undefined ? '.' : `: ${problem.message}`}`;
  }
  return `Nothing in ${bundle.name} is output of kubectl, a log or a manifest that is understood (${bundle.entries} files looked at).`;
}
