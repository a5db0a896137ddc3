import type { TimelineItem } from '../../model/analysis.ts';
import { readableNumber } from './readable-number.ts';
import { millisecondsOf, readableTime } from './readable-time.ts';
import type { RuleLink, RuleLinks } from './rule-links.ts';
import { timeTicks } from './time-ticks.ts';
import type { TimeTick } from './time-ticks.ts';
import { timeWindow } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';

export interface TimelineView {
  /** Absent where nothing has a time. */
  readonly chart?: TimelineChart;
  /** The text alternative: every item, oldest first, up to a limit. */
  readonly rows: readonly TimelineRow[];
  readonly rowsLeftOut: number;
}

export interface TimelineChart {
  readonly window: TimeWindow;
  readonly ticks: readonly TimeTick[];
  /** Milliseconds since the epoch. */
  readonly collectedAt?: number;
  /** The cluster first, then nodes with most trouble. */
  readonly lanes: readonly Lane[];
  readonly lanesLeftOut: number;
  /** Items that lie wholly before the window. */
  readonly earlier: number;
}

export interface Lane {
  readonly label: string;
  readonly marks: readonly LaneMark[];
}

export interface LaneMark {
  readonly kind: Exclude<TimelineItem['kind'], 'collected'>;
  readonly severity: TimelineItem['severity'];
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** What a pointer at rest is told. */
  readonly title: string;
}

export interface TimelineRow {
  readonly time: string;
  readonly where: string;
  readonly kind: TimelineItem['kind'];
  readonly severity: TimelineItem['severity'];
  readonly text: string;
  readonly count: string;
  readonly place: string;
  readonly finding?: RuleLink;
}

const MOST_ROWS = 300;
const MOST_LANES = 24;

export function timelineView(items: readonly TimelineItem[], links: RuleLinks): TimelineView {
  const sorted = items.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const chart = chartOf(sorted);
  return {
    ...(chart === undefined ? {} : { chart }),
    rows: sorted.slice(-MOST_ROWS).map((item) => rowOf(item, links)),
    rowsLeftOut: Math.max(0, sorted.length - MOST_ROWS),
  };
}

function chartOf(items: readonly TimelineItem[]): TimelineChart | undefined {
  const window = timeWindow(items);
  if (window === undefined) return undefined;
  const collected = items.find(({ kind }) => kind === 'collected');
  const collectedAt = collected && millisecondsOf(collected.from);
  const marked = items.flatMap((item) => markOf(item, collectedAt ?? window.to) ?? []);
  const visible = marked.filter(({ mark }) => mark.to >= window.from);
  const lanes = lanesOf(visible);
  return {
    window,
    ticks: timeTicks(window),
    ...(collectedAt === undefined ? {} : { collectedAt }),
    lanes: lanes.slice(0, MOST_LANES),
    lanesLeftOut: Math.max(0, lanes.length - MOST_LANES),
    earlier: marked.length - visible.length,
  };
}

interface PlacedMark {
  readonly node: string | undefined;
  readonly mark: LaneMark;
}

/** Undefined for what no lane has a place for: the collection, and items without a readable time. */
function markOf(item: TimelineItem, lastLook: number): PlacedMark | undefined {
  const from = millisecondsOf(item.from);
  if (from === undefined || item.kind === 'collected') return undefined;
  // A condition without an end still held when it was last looked at.
  const end = item.kind === 'condition' ? Math.max(from, lastLook) : from;
  const to = (item.to === undefined ? undefined : millisecondsOf(item.to)) ?? end;
  const times = item.count > 1 ? `, ${readableNumber(item.count)} times` : '';
  const title = `${timesOf(item)}: ${item.text}${times}`;
  return { node: item.node, mark: { kind: item.kind, severity: item.severity, from, to, count: item.count, title } };
}

function lanesOf(marks: readonly PlacedMark[]): readonly Lane[] {
  const byNode = new Map<string | undefined, LaneMark[]>();
  for (const { node, mark } of marks) {
    const lane = byNode.get(node) ?? [];
    lane.push(mark);
    byNode.set(node, lane);
  }
  const trouble = (lane: readonly LaneMark[]) => lane.filter(({ severity }) => severity === 'bad').length;
  return [...byNode]
    .sort(([a, left], [b, right]) => Number(b === undefined) - Number(a === undefined) || trouble(right) - trouble(left))
    .map(([node, lane]) => ({ label: node ?? 'cluster', marks: lane }));
}

function rowOf(item: TimelineItem, links: RuleLinks): TimelineRow {
  const [finding] = links(item.rule === undefined ? [] : [item.rule]);
  return {
    time: timesOf(item),
    where: item.node ?? 'cluster',
    kind: item.kind,
    severity: item.severity,
    text: item.text,
    count: readableNumber(item.count),
    place: item.file === undefined ? '' : `${item.file}${item.line === undefined ? '' : `:${item.line}`}`,
    ...(finding === undefined ? {} : { finding }),
  };
}

function timesOf({ from, to }: TimelineItem): string {
  return to === undefined || to === from ? readableTime(from) : `${readableTime(from)} to ${readableTime(to)}`;
}
