import type { Cluster, ClusterObject } from '../../model/cluster.ts';
import type { Problem } from '../../model/problem.ts';
import { groupBy } from '../group-by.ts';

/**
 * Nodes, and the namespace kube-system, of which the bundle holds two with one name. The uid of kube-system is what
 * tells clusters apart; a node's changes as well when it is made anew, and then the files are of different times.
 */
export function mixedClusters(objects: Cluster['objects']): readonly Problem[] {
  const namespaces = (objects.get('Namespace') ?? []).filter(({ name }) => name === 'kube-system');
  const doubles = [
    ...groupBy([...namespaces, ...(objects.get('Node') ?? [])], ({ kind, name }) => `${kind} ${name}`).entries(),
  ].filter(([, list]) => new Set(list.map(({ uid }) => uid)).size > 1);
  const [first] = doubles;
  if (first === undefined) return [];
  const [name, [one, another]] = first;
  const more = doubles.length === 1 ? '' : `, and so do ${doubles.length - 1} more`;
  return [
    {
      code: 'clusters-mixed',
      message: `${name} has another uid here than in ${placeOf(another)}${more}: files of more than one cluster, or of different times, lie together`,
      ...(one?.sources[0] === undefined ? {} : { file: one.sources[0].file, line: one.sources[0].line }),
    },
  ];
}

function placeOf(object: ClusterObject | undefined): string {
  const source = object?.sources[0];
  return source === undefined ? 'another file' : `${source.file}:${source.line}`;
}
