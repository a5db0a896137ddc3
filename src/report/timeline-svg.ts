import type { LaneMark, TimelineChart } from './view/timeline-chart.ts';

/**
 * A timeline laid out for SVG. Across, everything is a percentage of the drawing's width, so that it fits a phone and a
 * wide screen without its text being scaled; down, pixels.
 */
export interface TimelineSvg {
  readonly height: number;
  readonly axis: number;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly x: string; readonly label: string; readonly anchor: TextAnchor }[];
  readonly lanes: readonly SvgLane[];
  readonly collected?: { readonly x: string; readonly anchor: TextAnchor };
}

type TextAnchor = 'start' | 'middle' | 'end';

interface SvgLane {
  readonly label: string;
  readonly top: number;
  readonly baseline: number;
  readonly shapes: readonly SvgShape[];
}

interface SvgShape {
  /** Names the kind and the tone: `event bad`. */
  readonly className: string;
  readonly title: string;
  readonly x: string;
  readonly y: number;
  readonly width: string;
  readonly height: number;
  /** A sign of fixed size around a point of time, in place of a block. */
  readonly sign?: string;
  /** A thin line over the time through which an event was repeated, ending in its sign. */
  readonly trail?: { readonly x: string; readonly y: number; readonly width: string };
}

// Pixels. A lane holds its label, then conditions, then what happened at points of time.
const AXIS = 30;
const LABEL = 18;
const BLOCK = 10;
const POINT = 12;
const GAP = 4;
const LANE = LABEL + BLOCK + GAP + POINT + 2 * GAP;
const LOG_HEIGHTS = [4, 8, 12];
/** Paths around x = 0: a tick, and a triangle. */
const SIGNS = { event: 'M-1.5 0h3v12h-3z', restart: 'M-5 12h10L0 1z' };

export function timelineSvg({ window, ticks, lanes, collectedAt }: TimelineChart): TimelineSvg {
  return {
    height: AXIS + lanes.length * LANE,
    axis: AXIS,
    from: Math.floor(window.from),
    to: Math.ceil(window.to),
    ticks: ticks.map(({ at, label }) => ({ x: x(at), label, anchor: anchorAt(at) })),
    lanes: lanes.map(({ label, marks }, place) => {
      const top = AXIS + place * LANE;
      return { label, top, baseline: top + LABEL - GAP, shapes: marks.map((mark) => shapeOf(mark, top + LABEL)) };
    }),
    ...(collectedAt === undefined ? {} : { collected: { x: x(collectedAt), anchor: anchorAt(collectedAt) } }),
  };

  function shapeOf(mark: LaneMark, top: number): SvgShape {
    const { kind, severity, title, from, to } = mark;
    const shape = { className: `${kind} ${severity}`, title, x: x(from), width: width(from, to) };
    const points = top + BLOCK + GAP;
    switch (kind) {
      case 'condition':
        return { ...shape, y: top, height: BLOCK };
      case 'log': {
        const height = logHeight(mark.count);
        return { ...shape, y: points + POINT - height, height };
      }
      case 'event':
      case 'restart': {
        const trail = { x: shape.x, y: points + POINT / 2 - 1, width: shape.width };
        return {
          ...shape,
          x: x(to),
          width: '0%',
          y: points,
          height: POINT,
          sign: SIGNS[kind],
          ...(to > from ? { trail } : {}),
        };
      }
    }
  }

  function x(at: number): string {
    return percent((at - window.from) / (window.to - window.from));
  }

  function width(from: number, to: number): string {
    const start = Math.max(from, window.from);
    return percent((Math.max(to, start) - start) / (window.to - window.from));
  }

  /** Labels at the edges grow inwards. */
  function anchorAt(at: number): TextAnchor {
    const share = (at - window.from) / (window.to - window.from);
    return share < 0.05 ? 'start' : share > 0.95 ? 'end' : 'middle';
  }
}

/** To two digits, within the drawing: what began before it begins at its edge. */
function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 10_000) / 100}%`;
}

/** Ones, tens, hundreds and more. */
function logHeight(count: number): number {
  return LOG_HEIGHTS[Math.min(LOG_HEIGHTS.length, String(count).length) - 1] ?? POINT;
}
