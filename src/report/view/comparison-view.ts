import type { ComparedSide, Comparison, NodeChange } from '../../model/comparison.ts';
import { changeKinds, type ChangeKind } from '../../model/comparison.ts';
import { changeWords } from './change-words.ts';
import { findingChangeView, type FindingChangeView } from './finding-change-view.ts';
import { counted } from './readable-number.ts';
import { readableMinute } from './readable-time.ts';
import { valueView, type ValueView } from './value-view.ts';
import { verdictWord } from './verdict-view.ts';

/** A comparison in words: the formats differ in layout and escaping alone. */
export interface ComparisonView {
  readonly pageTitle: string;
  readonly headline: string;
  readonly sides: readonly SideView[];
  readonly cautions: readonly string[];
  /** Those that are not empty, in the order of urgency. */
  readonly groups: readonly GroupView[];
  readonly nodes: readonly NodeChangeView[];
  readonly cluster: readonly ValueView[];
}

export interface SideView {
  readonly label: string;
  readonly name: string;
  readonly collected: string;
  readonly verdict: string;
  readonly headline: string;
}

export interface GroupView {
  readonly kind: ChangeKind;
  readonly title: string;
  readonly count: number;
  readonly findings: readonly FindingChangeView[];
}

export interface NodeChangeView {
  readonly name: string;
  readonly change: string;
  readonly values: readonly ValueView[];
}

const TITLES: Readonly<Record<ChangeKind, string>> = {
  new: 'New',
  lost: 'Lost sight of',
  changed: 'Changed',
  still: 'Still there',
  resolved: 'Resolved',
};

const NODE_CHANGES: Readonly<Record<NodeChange['change'], string>> = {
  added: 'only in the later bundle',
  removed: 'gone',
  changed: 'changed',
  lost: 'lost sight of',
};

export function comparisonView(comparison: Comparison): ComparisonView {
  const { before, after, cautions, findings, nodes, cluster, counts } = comparison;
  return {
    pageTitle: `${before.name} and ${after.name}`,
    headline: headlineOf(counts),
    sides: [sideView('Before', before), sideView('After', after)],
    cautions,
    groups: changeKinds.flatMap((kind) => {
      const group = findings.filter(({ change }) => change === kind);
      if (group.length === 0) return [];
      return [{ kind, title: TITLES[kind], count: group.length, findings: group.map(findingChangeView) }];
    }),
    nodes: nodes.map(({ name, change, values }) => ({
      name,
      change: NODE_CHANGES[change],
      values: values.map(valueView),
    })),
    cluster: cluster.map(valueView),
  };
}

function headlineOf(counts: Comparison['counts']): string {
  const told = changeKinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${changeWords[kind]}`);
  const all = changeKinds.reduce((sum, kind) => sum + counts[kind], 0);
  return all === 0 ? 'Neither bundle has a present finding.' : `${counted(all, 'finding')}: ${told.join(', ')}.`;
}

function sideView(label: string, { name, collectedAt, status, headline }: ComparedSide): SideView {
  return {
    label,
    name,
    collected: collectedAt === undefined ? 'collected at a time not known' : `collected ${readableMinute(collectedAt)}`,
    verdict: verdictWord(status),
    headline,
  };
}
