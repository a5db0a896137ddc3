import { nameList } from '../../report/view/name-list.ts';
import { readableNumber } from '../../report/view/readable-number.ts';
import type { Failure } from '../archive-row.ts';
import type { FleetGaps } from '../fleet.ts';
import { facet, numberLink, type NumberLink } from './number-link.ts';

export interface GapsView {
  readonly missing: readonly {
    readonly what: string;
    readonly archives: NumberLink;
    readonly ruleCount: string;
    readonly rules: string;
    /** The first of them. */
    readonly short: string;
    /** There are more than those. */
    readonly more: boolean;
  }[];
  readonly files: readonly { readonly name: string; readonly archives: NumberLink; readonly files: NumberLink }[];
  /** What else kept an archive from being read. */
  readonly others: readonly { readonly what: string; readonly archives: NumberLink }[];
}

const RULES_SHOWN = 4;

const FAILURES: Readonly<Record<Failure, string>> = {
  unreadable: 'Nothing in it is understood, or it could not be read',
  'time-limit': 'Took longer than it may',
  'memory-limit': 'Took more memory than it may',
  crashed: 'Its worker broke off',
};

export function gapsView({ missing, files, looseFiles, truncated, failures }: FleetGaps): GapsView {
  const others = [
    ...failures.map(({ value, archives }) => ({
      what: FAILURES[value],
      archives: numberLink(archives.length, facet('failure', value)),
    })),
    {
      what: 'No known way of collecting was recognised',
      archives: numberLink(looseFiles.archives.length, facet('layout', 'loose')),
    },
    {
      what: 'Ended too early, or was cut at a limit',
      archives: numberLink(truncated.archives.length, facet('content', 'truncated')),
    },
  ];
  return {
    missing: missing.map(({ value, archives, rules }) => ({
      what: value,
      archives: numberLink(archives.length, facet('missing', value)),
      ruleCount: readableNumber(rules.length),
      rules: rules.join(', '),
      short: nameList(rules, RULES_SHOWN),
      more: rules.length > RULES_SHOWN,
    })),
    files: files.map(({ value, archives, files: count }) => ({
      name: value,
      archives: numberLink(archives.length, facet('file', value)),
      files: numberLink(count, facet('file', value)),
    })),
    others: others.filter(({ archives }) => archives.count !== '0'),
  };
}
