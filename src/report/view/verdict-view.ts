import type { Analysis, VerdictStatus } from '../../model/analysis.ts';
import { readableNumber } from './readable-number.ts';

export interface VerdictView {
  readonly status: VerdictStatus;
  readonly word: string;
  /** One sign, never shown without the word. */
  readonly mark: string;
  readonly headline: string;
  /** How sure the verdict is, in a sentence. */
  readonly sureness: string;
  /** How many rules came out how, in a sentence. */
  readonly tally: string;
  readonly nextStep?: string;
}

const WORDS: Readonly<
  Record<VerdictStatus, { readonly word: string; readonly mark: string; readonly sureness: string }>
> = {
  faulty: {
    word: 'Faulty',
    mark: '✖',
    sureness: 'The bundle shows the fault as of its collection.',
  },
  suspect: {
    word: 'Suspect',
    mark: '▲',
    sureness: 'Not confirmed: there are signs of a fault, and nothing that settles which.',
  },
  clear: {
    word: 'Clear',
    mark: '✔',
    sureness: "The nodes' and the network pods' state at collection was seen, and no rule found a fault.",
  },
  inconclusive: {
    word: 'Inconclusive',
    mark: '?',
    sureness: "No rule found a fault, but the nodes' and the network pods' state at collection was not seen.",
  },
};

export function verdictView(analysis: Analysis): VerdictView {
  const { status, headline, nextStep } = analysis.verdict;
  return {
    status,
    ...WORDS[status],
    headline,
    tally: tallyOf(analysis),
    ...(nextStep === undefined ? {} : { nextStep }),
  };
}

function tallyOf({ outcomes, tool }: Analysis): string {
  const counts: readonly (readonly [number, string])[] = [
    [outcomes.matched.length, 'matched'],
    [outcomes.suspected.length, 'suspected'],
    [outcomes.clear.length, 'clear'],
    [outcomes.unknown.length, 'unknown'],
    [outcomes.notApplicable.length, 'not applicable'],
  ];
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${readableNumber(count)} ${word}`);
  return `Of ${readableNumber(tool.rules.count)} rules: ${told.length === 0 ? 'none was evaluated' : told.join(', ')}.`;
}

export function verdictWord(status: VerdictStatus): string {
  return WORDS[status].word;
}
