import { isPresent } from '../model/present-finding.ts';
import type { RowFinding } from './archive-row.ts';

/** How a finding stands in an archive; a finding that is a cause is present too. */
export const standings = ['present', 'cause', 'suspected', 'past'] as const;
export type Standing = (typeof standings)[number];

export function standingsOf(finding: RowFinding): readonly Standing[] {
  if (finding.outcome === 'suspected') return ['suspected'];
  if (!isPresent(finding)) return ['past'];
  return finding.cause ? ['present', 'cause'] : ['present'];
}
