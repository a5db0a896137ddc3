import type { Coverage } from '../../model/analysis.ts';
import { missingView } from './missing-view.ts';
import type { MissingView } from './missing-view.ts';
import type { RuleLink, RuleLinks } from './rule-links.ts';

export interface CoverageView {
  readonly collected: readonly { readonly what: string; readonly of: string; readonly files: readonly string[] }[];
  readonly missing: readonly (MissingView & { readonly blocks: readonly RuleLink[] })[];
  readonly failed: readonly { readonly what: string; readonly place: string; readonly error: string }[];
  readonly failedTogether: readonly string[];
  readonly collectNext: readonly string[];
  /** The same to copy at once, one command a line. */
  readonly collectAll: string;
}

export function coverageView(
  { collected, missing, failed, failedTogether, collectNext }: Coverage,
  links: RuleLinks,
): CoverageView {
  return {
    collected,
    missing: missing.map((one) => ({ ...missingView(one), blocks: links(one.blocks) })),
    failed: failed.map(({ what, file, line, error }) => ({ what, place: `${file}:${line}`, error })),
    failedTogether,
    collectNext,
    collectAll: collectNext.join('\n'),
  };
}
