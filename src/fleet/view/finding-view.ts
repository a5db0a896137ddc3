import { severityView, type SeverityView } from '../../report/view/severity-view.ts';
import type { Fleet, FleetFinding } from '../fleet.ts';
import { standings, type Standing } from '../standing.ts';
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
