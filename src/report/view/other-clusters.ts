import type { Analysis } from '../../model/analysis.ts';
import { nameList } from './name-list.ts';
import { counted } from './readable-number.ts';
import { readableMinute } from './readable-time.ts';
import { verdictWord } from './verdict-view.ts';

/** A sentence on each cluster of which files lie in the same input. */
export function otherClusters({ otherClusters: others = [] }: Analysis): readonly string[] {
  return others.map(({ number, nodes, collectedAt, status, headline }) => {
    const when = collectedAt === undefined ? '' : `, collected ${readableMinute(collectedAt)}`;
    const which = `${counted(nodes.length, 'node')}: ${nameList(nodes)}${when}`;
    return `The input also holds files of another cluster (${which}). ${verdictWord(status)}: ${headline} Its report: --cluster ${number}.`;
  });
}
