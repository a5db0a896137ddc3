import type { NodeRow } from '../../model/analysis.ts';
import { isInTrouble, nodeRowView } from './node-row-view.ts';
import type { NodeRowView } from './node-row-view.ts';
import type { RuleLinks } from './rule-links.ts';

export interface NodeMatrix {
  /** All of them, by zone: the map. */
  readonly zones: readonly Zone[];
  /** Zones of the rows that are worth their place. */
  readonly shown: readonly Zone[];
  /** The other rows, where a cluster is too large to show every one. */
  readonly folded: readonly Zone[];
  readonly foldedCount: number;
}

export interface Zone {
  /** Empty where the zone is not known. */
  readonly name: string;
  readonly rows: readonly NodeRowView[];
  readonly inTrouble: number;
}

// A table that fits a screen or two; beyond it, rows in trouble come first.
const MOST_ROWS = 30;

export function nodeMatrix(nodes: readonly NodeRow[], links: RuleLinks): NodeMatrix {
  const rows = nodes.map((node) => nodeRowView(node, links));
  const troubled = rows.filter(isInTrouble);
  const shown = new Set(rows.length <= MOST_ROWS ? rows : troubled.slice(0, MOST_ROWS));
  const folded = rows.filter((row) => !shown.has(row));
  return {
    zones: zonesOf(rows),
    shown: zonesOf([...shown]),
    folded: zonesOf(folded),
    foldedCount: folded.length,
  };
}

/** In the order of their names, the unknown zone last; nodes keep theirs. */
function zonesOf(rows: readonly NodeRowView[]): readonly Zone[] {
  const byName = new Map<string, NodeRowView[]>();
  for (const row of rows) {
    const members = byName.get(row.zone) ?? [];
    members.push(row);
    byName.set(row.zone, members);
  }
  return [...byName]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
    .map(([name, members]) => ({
      name,
      rows: members,
      inTrouble: members.filter(isInTrouble).length,
    }));
}
