import type { FindingView } from './finding-view.ts';
import type { Zone } from './node-matrix.ts';
import type { NodeRowView, StateCell } from './node-row-view.ts';
import { counted, readableNumber } from './readable-number.ts';
import type { SeverityView } from './severity-view.ts';

/** The cluster as it is laid out, and what is wrong where. */
export interface ClusterMap {
  readonly zones: readonly MapZone[];
  /** Findings that touch workers, as a list beside the map. */
  readonly touching: readonly TouchingFinding[];
  readonly moreTouching: number;
}

export interface MapZone {
  /** Empty where the zone is not known. */
  readonly name: string;
  readonly total: string;
  /** How many workers are; empty for none. */
  readonly inTrouble: string;
  readonly pools: readonly MapPool[];
}

export interface MapPool {
  /** Empty where the pool is not known. */
  readonly name: string;
  readonly workers: readonly MapWorker[];
}

export interface MapWorker {
  readonly name: string;
  readonly anchor: string;
  readonly state: StateCell;
  /** `10.94.227.28: failing, 3 findings`. */
  readonly says: string;
}

export interface TouchingFinding {
  readonly anchor: string;
  readonly title: string;
  readonly severity: SeverityView;
  readonly extent: string;
  readonly nodes: readonly string[];
}

const MOST_TOUCHING = 10;

/** `findings` are those that nothing else accounts for. */
export function clusterMap(zones: readonly Zone[], findings: readonly FindingView[]): ClusterMap {
  const touching = findings.filter(({ affected }) => affected.nodes.length > 0);
  return {
    zones: zones.map(({ name, rows, inTrouble }) => ({
      name,
      total: readableNumber(rows.length),
      inTrouble: inTrouble === 0 ? '' : readableNumber(inTrouble),
      pools: poolsOf(rows),
    })),
    touching: touching.slice(0, MOST_TOUCHING).map(({ anchor, title, severity, affected }) => ({
      anchor,
      title,
      severity,
      extent: affected.extent,
      nodes: affected.nodes,
    })),
    moreTouching: Math.max(touching.length - MOST_TOUCHING, 0),
  };
}

/** In the order of their names, the unknown pool last. */
function poolsOf(rows: readonly NodeRowView[]): readonly MapPool[] {
  const byName = new Map<string, MapWorker[]>();
  for (const { name, pool, anchor, overall, findings, symptoms } of rows) {
    const workers = byName.get(pool) ?? [];
    const count = findings.length + symptoms;
    const says = `${name}: ${overall.word}${count === 0 ? '' : `, ${counted(count, 'finding')}`}`;
    workers.push({ name, anchor, state: overall, says });
    byName.set(pool, workers);
  }
  return [...byName]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([name, workers]) => ({ name, workers }));
}
