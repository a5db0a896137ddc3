import type { TimelineItem } from '../../model/analysis.ts';
import { parseRfc3339 } from '../../time/timestamp.ts';
import { readableNumber } from './readable-number.ts';
import { timeTicks } from './time-ticks.ts';
import type { TimeTick } from './time-ticks.ts';
import { timeWindow } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import { timelineTimes } from './timeline-times.ts';

/** What a drawing of the timeline needs; all times in milliseconds since the epoch. */
export interface TimelineChart {
  readonly window: TimeWindow;
  readonly ticks: readonly TimeTick[];
  readonly collectedAt?: number;
  /** The cluster first, then nodes in trouble, those with most of it first. */
  readonly lanes: readonly Lane[];
  /** Nodes that have items in the window and no lane. */
  readonly lanesLeftOut: number;
  /** Items that lie wholly before the window. */
  readonly earlier: number;
}

export interface Lane {
  readonly label: string;
  /** In the order to draw them: where two overlap, trouble is on top. */
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

const MOST_LANES = 24;
const DRAWING_ORDER = ['good', 'neutral', 'bad'];

/** Undefined where nothing that has a time is worth a lane. */
export function timelineChart(items: readonly TimelineItem[]): TimelineChart | undefined {
  const window = timeWindow(items);
  if (window === undefined) return undefined;
  const collected = items.find(({ kind }) => kind === 'collected');
  const collectedAt = collected && parseRfc3339(collected.from);
  const marks = items.flatMap((item) => placedMark(item, collectedAt ?? window.to) ?? []);
  const visible = marks.filter(({ mark }) => mark.to >= window.from);
  const lanes = lanesOf(visible);
  const shown = lanes.filter(({ node, trouble }) => node === undefined || trouble > 0).slice(0, MOST_LANES);
  if (shown.length === 0) return undefined;
  return {
    window,
    ticks: timeTicks(window),
    ...(collectedAt === undefined ? {} : { collectedAt }),
    lanes: shown.map(({ node, marks: drawn }) => ({ label: node ?? 'cluster', marks: drawn })),
    lanesLeftOut: lanes.length - shown.length,
    earlier: marks.length - visible.length,
  };
}

interface PlacedMark {
  readonly node: string | undefined;
  readonly mark: LaneMark;
}

/** Undefined for what no lane has a place for: the collection, and items without a readable time. */
function placedMark(item: TimelineItem, lastLook: number): PlacedMark | undefined {
  const from = parseRfc3339(item.from);
  if (from === undefined || item.kind === 'collected') return undefined;
  // A condition without an end still held when it was last looked at.
  const end = item.kind === 'condition' ? Math.max(from, lastLook) : from;
  const to = (item.to === undefined ? undefined : parseRfc3339(item.to)) ?? end;
  const times = item.count > 1 ? `, ${readableNumber(item.count)} times` : '';
  const title = `${timelineTimes(item)}: ${item.text}${times}`;
  return { node: item.node, mark: { kind: item.kind, severity: item.severity, from, to, count: item.count, title } };
}

interface NodeLane {
  readonly node: string | undefined;
  readonly trouble: number;
  readonly marks: readonly LaneMark[];
}

function lanesOf(placed: readonly PlacedMark[]): readonly NodeLane[] {
  const byNode = new Map<string | undefined, LaneMark[]>();
  for (const { node, mark } of placed) {
    const lane = byNode.get(node) ?? [];
    lane.push(mark);
    byNode.set(node, lane);
  }
  return [...byNode]
    .map(([node, marks]) => ({
      node,
      trouble: marks.filter(({ severity }) => severity === 'bad').length,
      marks: marks.toSorted((a, b) => DRAWING_ORDER.indexOf(a.severity) - DRAWING_ORDER.indexOf(b.severity)),
    }))
    .sort((a, b) => Number(b.node === undefined) - Number(a.node === undefined) || b.trouble - a.trouble);
}
