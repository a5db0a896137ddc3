import type { Analysis } from '../../model/analysis.ts';
import { bgpMesh } from './bgp-mesh.ts';
import type { BgpMesh } from './bgp-mesh.ts';
import { clusterMap } from './cluster-map.ts';
import type { ClusterMap } from './cluster-map.ts';
import { filterChoices } from './filter-choices.ts';
import type { FilterChoice } from './filter-choices.ts';
import { reportView } from './report-view.ts';
import type { ReportView } from './report-view.ts';

/** What a page has beyond the other formats: drawings of the cluster, and what to filter by. */
export interface HtmlView extends ReportView {
  readonly map: ClusterMap;
  readonly mesh?: BgpMesh;
  readonly filters: readonly FilterChoice[];
  /** All nodes that the page speaks of; the page numbers them by their places here. */
  readonly nodeNames: readonly string[];
}

export function htmlView(analysis: Analysis): HtmlView {
  const view = reportView(analysis);
  const { causes, suspected, past } = view;
  const findings = [...causes.flatMap((cause) => [cause, ...cause.symptoms]), ...suspected, ...past];
  const mesh = bgpMesh(analysis.findings);
  const nodeNames = new Set([
    ...analysis.nodes.map(({ name }) => name),
    ...findings.flatMap(({ affected }) => affected.nodes),
  ]);
  return {
    ...view,
    map: clusterMap(view.nodes.zones, [...causes, ...suspected]),
    ...(mesh === undefined ? {} : { mesh }),
    filters: filterChoices(findings, [...nodeNames]),
    nodeNames: [...nodeNames],
  };
}
