import { severityView, type SeverityView } from '../../report/view/severity-view.ts';
import { standings, type Standing } from '../count-findings.ts';
import type { Fleet, FleetFinding } from '../fleet.ts';
import { shares, type DimensionView } from './dimension-view.ts';
import { facet, numberLink, type NumberLink } from './number-link.ts';

export interface FleetFindingView {
  readonly rule: string;
  readonly title: string;
  readonly severity: SeverityView;
  readonly clusters: NumberLink;
  readonly unit: { readonly clusters: string; readonly archives: string };
  readonly archives: Readonly<Record<Standing, NumberLink>>;
  /** Of all clusters. */
  readonly percent: number;
  readonly dimensions: readonly DimensionView[];
}

export function fleetFindingView(finding: FleetFinding, { clusters, dimensions }: Fleet): FleetFindingView {
  const { rule, title, severity, present } = finding;
  return {
    rule,
    title,
    severity: severityView(severity),
    clusters: numberLink(present.clusters, facet('present', rule)),
    unit: {
      clusters: present.clusters === 1 ? 'cluster' : 'clusters',
      archives: present.archives.length === 1 ? 'archive' : 'archives',
    },
    archives: Object.fromEntries(
      standings.map((standing) => [standing, numberLink(finding[standing].archives.length, facet(standing, rule))]),
    ) as Record<Standing, NumberLink>,
    percent: Math.round((100 * present.clusters) / Math.max(clusters, 1)),
    dimensions: shares(finding.by, dimensions, facet('present', rule)),
  };
}

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
