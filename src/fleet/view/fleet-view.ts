import { counted } from '../../report/view/readable-number.ts';
import type { Fleet } from '../fleet.ts';
import { fleetDimensions, type DimensionView } from './dimension-view.ts';
import { sharedCauses, type CauseView } from './cause-view.ts';
import { fleetFindingView, type FleetFindingView } from './finding-view.ts';
import { gapsView, type GapsView } from './gaps-view.ts';
import { historyView, type HistoryView } from './history-view.ts';
import { facet, numberLink, type NumberLink } from './number-link.ts';
import { resultWord } from './result-word.ts';
import { templateView, type TemplateView } from './template-view.ts';

/** What the page and the Markdown show, in words. */
export interface FleetView {
  readonly title: string;
  readonly tool: string;
  readonly results: readonly { readonly name: string; readonly word: string; readonly archives: NumberLink }[];
  readonly dimensions: readonly DimensionView[];
  readonly causes: readonly CauseView[];
  /** Present in at least one archive. */
  readonly findings: readonly FleetFindingView[];
  /** Only suspected, or in the past. */
  readonly unsure: readonly FleetFindingView[];
  readonly histories: readonly HistoryView[];
  readonly templates: readonly TemplateView[];
  /** How many unexplained lines there are. */
  readonly unexplained: string;
  readonly gaps: GapsView;
}

export function fleetView(fleet: Fleet): FleetView {
  const { tool, results, clusters, archives, findings } = fleet;
  const views = findings.map((finding) => ({ finding, view: fleetFindingView(finding, fleet) }));
  const isPresent = ({ finding }: (typeof views)[number]): boolean => finding.present.archives.length > 0;
  return {
    title: `${counted(archives.length, 'archive')} of ${counted(clusters, 'cluster')}`,
    tool: `${tool.name} ${tool.version}, ${counted(tool.rules.count, 'rule')}`,
    results: results.map((group) => ({
      name: group.value,
      word: resultWord(group.value),
      archives: numberLink(group.archives.length, facet('result', group.value)),
    })),
    dimensions: fleetDimensions(fleet.dimensions),
    causes: sharedCauses(findings),
    findings: views.filter(isPresent).map(({ view }) => view),
    unsure: views.filter((counts) => !isPresent(counts)).map(({ view }) => view),
    histories: fleet.histories.map((history) => historyView(history, fleet)),
    templates: fleet.unexplained.map(templateView),
    unexplained: counted(fleet.unexplainedLines, 'warning or error', 'warnings and errors'),
    gaps: gapsView(fleet.gaps),
  };
}
