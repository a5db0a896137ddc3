import type { FindingView } from './view/finding-view.ts';

/** A finding as lines of plain text, for where a machine passes them on to a person. */
export function plainFinding(finding: FindingView): string {
  const { summary, affected, seen, state, explainedBy, proof, missing, remedy, references } = finding;
  const names = affected.shortNames === '' ? '' : `: ${affected.shortNames}`;
  const lines = [
    summary,
    `Affected: ${affected.extent}${names}`,
    `Seen: ${seen.times}${seen.span === undefined ? '' : `, ${seen.span}`}; ${state}`,
    ...explainedBy.map(({ title }) => `Accounted for by: ${title}`),
    ...(proof === undefined
      ? []
      : [`${proof.file}:${proof.line}:`, ...proof.lines.filter(({ counts }) => counts).map(lineText)]),
    ...missing.flatMap(({ what, of, collect }) => [`To confirm it: ${what} of ${of}`, ...commands(collect)]),
    ...remedy.flatMap(({ do: what, effectWord, run }, at) => [
      `${at + 1}. ${what}${effectWord === '' ? '' : ` (${effectWord})`}`,
      ...(run === undefined ? [] : commands(run)),
    ]),
    ...references.map(({ title, url }) => `${title}: ${url}`),
  ];
  return lines.join('\n');
}

function lineText({ parts }: NonNullable<FindingView['proof']>['lines'][number]): string {
  return `  ${parts.map(({ text }) => text).join('')}`;
}

function commands(run: string): readonly string[] {
  return run.split('\n').map((line) => `   $ ${line}`);
}
