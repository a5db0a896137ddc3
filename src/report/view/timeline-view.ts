import type { TimelineItem } from '../../model/analysis.ts';
import { parseRfc3339 } from '../../time/timestamp.ts';
import { readableNumber } from './readable-number.ts';
import type { RuleLink, RuleLinks } from './rule-links.ts';
import { timelineChart } from './timeline-chart.ts';
import type { TimelineChart } from './timeline-chart.ts';
import type { TimeWindow } from './time-window.ts';
import { timelineTimes } from './timeline-times.ts';

export interface TimelineView {
  readonly chart?: TimelineChart;
  /** The text alternative: every item, in the analysis' order; empty where nothing happened. */
  readonly rows: readonly TimelineRow[];
}

export interface TimelineRow {
  readonly time: string;
  readonly where: string;
  /** Milliseconds since the epoch; absent where the times are not readable. */
  readonly span?: TimeWindow;
  readonly node?: string;
  readonly kind: TimelineItem['kind'];
  readonly severity: TimelineItem['severity'];
  readonly text: string;
  readonly count: string;
  readonly place: string;
  readonly finding?: RuleLink;
}

export function timelineView(items: readonly TimelineItem[], links: RuleLinks): TimelineView {
  if (items.every(({ kind }) => kind === 'collected')) return { rows: [] };
  const chart = timelineChart(items);
  return { ...(chart === undefined ? {} : { chart }), rows: items.map((item) => rowOf(item, links)) };
}

function rowOf(item: TimelineItem, links: RuleLinks): TimelineRow {
  const [finding] = links(item.rule === undefined ? [] : [item.rule]);
  const from = parseRfc3339(item.from);
  const to = item.to === undefined ? undefined : parseRfc3339(item.to);
  return {
    time: timelineTimes(item),
    where: item.node ?? 'cluster',
    ...(from === undefined ? {} : { span: { from, to: to ?? from } }),
    ...(item.node === undefined ? {} : { node: item.node }),
    kind: item.kind,
    severity: item.severity,
    text: item.text,
    count: readableNumber(item.count),
    place: item.file === undefined ? '' : `${item.file}${item.line === undefined ? '' : `:${item.line}`}`,
    ...(finding === undefined ? {} : { finding }),
  };
}
