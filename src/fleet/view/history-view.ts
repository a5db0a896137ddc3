import { nameList } from '../../report/view/name-list.ts';
import { readableMinute } from '../../report/view/readable-time.ts';
import type { ClusterHistory, Course, Fleet } from '../fleet.ts';
import type { KnownBy } from '../know-clusters.ts';
import { resultWord } from './result-word.ts';
import { facet, numberLink, type NumberLink } from './number-link.ts';

export interface HistoryView {
  /** Its first nodes. */
  readonly nodes: string;
  /** By what it was known again. */
  readonly knownBy: string;
  readonly course: string;
  readonly state: 'good' | 'bad' | 'neutral';
  readonly archives: NumberLink;
  readonly visits: readonly VisitView[];
}

export interface VisitView {
  readonly at: string;
  readonly path: string;
  readonly report: string;
  readonly verdict: string;
  readonly changes: readonly { readonly what: string; readonly rules: readonly string[] }[];
}

const NODES_SHOWN = 3;

const COURSES: Readonly<Record<Course, { readonly course: string; readonly state: HistoryView['state'] }>> = {
  recovered: { course: 'recovered', state: 'good' },
  'same cause': { course: 'still the same cause', state: 'bad' },
  'other cause': { course: 'another cause by now', state: 'bad' },
  broke: { course: 'was clear, and broke', state: 'bad' },
  'no fault': { course: 'clear before and after', state: 'good' },
  'not told': { course: 'can not be told', state: 'neutral' },
};

const KNOWN_BY: Readonly<Record<KnownBy, string>> = {
  'kube-system': 'the uid of kube-system',
  openshift: "OpenShift's cluster id",
  'ibm-cloud': "IBM Cloud's cluster id",
  nodes: 'the names of its nodes',
};

export function historyView(
  { cluster, nodes, knownBy, course, visits }: ClusterHistory,
  { archives }: Fleet,
): HistoryView {
  const count = archives.filter((archive) => archive.cluster === cluster).length;
  return {
    nodes: nodes.length === 0 ? 'nodes not collected' : nameList(nodes, NODES_SHOWN),
    knownBy: knownBy.map((by) => KNOWN_BY[by]).join(' and '),
    ...COURSES[course],
    archives: numberLink(count, facet('cluster', cluster)),
    visits: visits.flatMap(({ archive, appeared, resolved, outOfSight }) => {
      const row = archives[archive];
      if (row?.status !== 'analysed') return [];
      const changes = [
        { what: 'new', rules: appeared },
        { what: 'resolved', rules: resolved },
        { what: 'out of sight', rules: outOfSight },
      ].filter(({ rules }) => rules.length > 0);
      return {
        at: row.collectedAt === undefined ? 'at a time not known' : readableMinute(row.collectedAt),
        path: row.path,
        report: row.report,
        verdict: resultWord(row.verdict),
        changes,
      };
    }),
  };
}
