import { readableMinute } from '../../report/view/readable-time.ts';
import { valueOf } from '../dimension.ts';
import type { FleetArchive } from '../fleet.ts';
import { valueName } from './dimension-view.ts';
import { resultWord } from './result-word.ts';

export interface ArchiveView {
  readonly path: string;
  /** Relative to the page; absent where the archive failed. */
  readonly report?: string;
  readonly result: string;
  readonly word: string;
  /** The headline, or why it failed. */
  readonly said: string;
  readonly causes: readonly string[];
  readonly collected: string;
  readonly versions: string;
  readonly nodes: string;
}

export function archiveView(row: FleetArchive): ArchiveView {
  if (row.status === 'failed') {
    const none = { causes: [], collected: '', versions: '', nodes: '' };
    return { path: row.path, result: 'failed', word: resultWord('failed'), said: row.reason, ...none };
  }
  return {
    path: row.path,
    report: row.report,
    result: row.verdict,
    word: resultWord(row.verdict),
    said: row.headline,
    causes: row.findings.flatMap(({ rule, cause }) => (cause ? [rule] : [])),
    collected: row.collectedAt === undefined ? '' : readableMinute(row.collectedAt),
    versions: [
      valueName('provider', valueOf(row, 'provider')),
      ...(row.kubernetes === undefined ? [] : [`Kubernetes ${row.kubernetes}`]),
      ...(row.calico === undefined ? [] : [`Calico ${row.calico}`]),
    ].join(' · '),
    nodes: row.nodes.total === 0 ? '' : `${row.nodes.ready}/${row.nodes.total}`,
  };
}
