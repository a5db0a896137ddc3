import { templateTimes } from '../../report/view/template-times.ts';
import type { FleetTemplate } from '../fleet.ts';
import { facet, numberLink, type NumberLink } from './number-link.ts';

export interface TemplateView {
  /** Its place in the order, from 1, which its archives are selected by. */
  readonly number: number;
  readonly template: string;
  readonly who: string;
  readonly lines: NumberLink;
  readonly logs: NumberLink;
  readonly nodes: NumberLink;
  readonly clusters: NumberLink;
  readonly archives: NumberLink;
  readonly when: string;
  /** Why it means nothing; empty where that isn't known. */
  readonly benign: string;
  readonly unusual: string;
}

export function templateView(found: FleetTemplate, place: number): TemplateView {
  const { template, component, level, count, logs, nodes, clusters, archives, benign, unusual } = found;
  const link = (of: number): NumberLink => numberLink(of, templateFacet(place));
  return {
    number: place + 1,
    template,
    who: `${component}, ${level}`,
    lines: link(count),
    logs: link(logs),
    nodes: link(nodes),
    clusters: link(clusters),
    archives: link(archives.length),
    when: templateTimes(found),
    benign: benign ?? '',
    unusual: unusual.toFixed(2),
  };
}

/** A template is long: it goes by its place among them. */
export function templateFacet(place: number): string {
  return facet('unexplained', place + 1);
}
