import type { NodeRow } from '../../model/analysis.ts';
import { nodeAnchor } from './anchor.ts';
import { readableNumber } from './readable-number.ts';
import type { RuleLink, RuleLinks } from './rule-links.ts';

export type Tone = 'good' | 'bad' | 'flagged' | 'unknown' | 'neutral';

/** A state in words, with the sign that stands for its tone. */
export interface StateCell {
  readonly tone: Tone;
  readonly mark: string;
  readonly word: string;
  readonly note?: string;
}

export interface NodeRowView {
  readonly anchor: string;
  readonly name: string;
  readonly overall: StateCell;
  readonly ready: StateCell;
  readonly networkUnavailable: StateCell;
  readonly calicoNode: StateCell;
  /** Empty where not known. */
  readonly restarts: string;
  readonly zone: string;
  readonly pool: string;
  readonly version: string;
  readonly cordoned: boolean;
  /** Those that no other finding on this node accounts for. */
  readonly findings: readonly RuleLink[];
  readonly symptoms: number;
}

export function isInTrouble({ overall }: NodeRowView): boolean {
  return overall.tone === 'bad' || overall.tone === 'flagged';
}

const MARKS: Readonly<Record<Tone, string>> = { good: '✔', bad: '✖', flagged: '▲', unknown: '?', neutral: '–' };

export function nodeRowView(row: NodeRow, links: RuleLinks): NodeRowView {
  const { calicoNode } = row;
  const restarts = typeof calicoNode === 'object' ? calicoNode.restarts : undefined;
  const causes = links(row.findings).filter(
    ({ explainedBy }) => !explainedBy.some((rule) => row.findings.includes(rule)),
  );
  const cells = { ready: readyCell(row), networkUnavailable: networkCell(row), calicoNode: calicoNodeCell(row) };
  return {
    anchor: nodeAnchor(row.name),
    name: row.name,
    overall: overallCell(row, Object.values(cells)),
    ...cells,
    restarts: restarts === undefined ? '' : readableNumber(restarts),
    zone: row.zone ?? '',
    pool: row.pool ?? '',
    version: row.version ?? '',
    cordoned: row.cordoned,
    findings: causes,
    symptoms: row.findings.length - causes.length,
  };
}

function overallCell({ findings }: NodeRow, cells: readonly StateCell[]): StateCell {
  if (cells.some(({ tone }) => tone === 'bad')) return cell('bad', 'failing');
  if (findings.length > 0) return cell('flagged', 'has findings');
  return cells.some(({ tone }) => tone === 'good') ? cell('good', 'no findings') : cell('unknown', 'not collected');
}

function readyCell({ ready, readyReason }: NodeRow): StateCell {
  switch (ready) {
    case 'True':
      return cell('good', 'Ready');
    case 'False':
      return cell('bad', 'NotReady', readyReason);
    case 'Unknown':
      return cell('bad', 'Unknown', readyReason);
    case 'not collected':
      return cell('unknown', ready);
  }
}

function networkCell({ networkUnavailable }: NodeRow): StateCell {
  switch (networkUnavailable) {
    case 'False':
      return cell('good', 'available');
    case 'True':
      return cell('bad', 'unavailable');
    case 'Unknown':
    case 'not collected':
      return cell('unknown', networkUnavailable);
    case 'not set':
      return cell('neutral', networkUnavailable);
  }
}

function calicoNodeCell({ calicoNode }: NodeRow): StateCell {
  if (calicoNode === 'missing') return cell('bad', 'no pod');
  if (calicoNode === 'not collected') return cell('unknown', calicoNode);
  const { status, ready, pod } = calicoNode;
  return cell(ready ? 'good' : 'bad', ready ? status : `${status}, not ready`, pod);
}

function cell(tone: Tone, word: string, note?: string): StateCell {
  return { tone, mark: MARKS[tone], word, ...(note === undefined ? {} : { note }) };
}
