import type { FleetFinding } from '../fleet.ts';
import { facet, numberLink, type NumberLink } from './number-link.ts';

export interface CauseView {
  readonly rule: string;
  readonly title: string;
  readonly clusters: NumberLink;
  readonly archives: NumberLink;
}

/** Causes that more than one archive has, the most spread first. */
export function sharedCauses(findings: readonly FleetFinding[]): readonly CauseView[] {
  return findings
    .filter(({ cause }) => cause.archives.length > 1)
    .toSorted(
      (left, right) =>
        right.cause.clusters - left.cause.clusters || right.cause.archives.length - left.cause.archives.length,
    )
    .map(({ rule, title, cause }) => ({
      rule,
      title,
      clusters: numberLink(cause.clusters, facet('cause', rule)),
      archives: numberLink(cause.archives.length, facet('cause', rule)),
    }));
}
