import type { Analysis } from '../model/analysis.ts';
import { parseRfc3339 } from '../time/timestamp.ts';
import { isCutShort } from './cut-short.ts';

/** What a reader must know before believing a comparison. */
export function cautionsOf(before: Analysis, after: Analysis): readonly string[] {
  return [
    ...(isTheSame(before, after) ? ['Both are the same bundle.'] : []),
    ...(isReversed(before, after)
      ? ['The second was collected before the first: they may be the wrong way round.']
      : []),
    ...(haveNoNodeInCommon(before, after)
      ? ['The two have no node in common: they may be of different clusters.']
      : []),
    ...(before.tool.rules.digest === after.tool.rules.digest
      ? []
      : ['The two were analysed with different rules, so that what only one of them asks looks new or lost.']),
    ...(isCutShort(before) ? ['The first bundle is cut short: what is new may have been there before.'] : []),
    ...(isCutShort(after)
      ? ['The second bundle is cut short: what it does not show is lost sight of, not resolved.']
      : []),
  ];
}

function isTheSame({ bundle: before }: Analysis, { bundle: after }: Analysis): boolean {
  return before.sha256 !== '' && before.sha256 === after.sha256;
}

function isReversed({ bundle: before }: Analysis, { bundle: after }: Analysis): boolean {
  const first = parseRfc3339(before.collectedAt ?? '');
  const second = parseRfc3339(after.collectedAt ?? '');
  return first !== undefined && second !== undefined && second < first;
}

function haveNoNodeInCommon(before: Analysis, after: Analysis): boolean {
  if (before.nodes.length === 0 || after.nodes.length === 0) return false;
  const names = new Set(before.nodes.map(({ name }) => name));
  return !after.nodes.some(({ name }) => names.has(name));
}
