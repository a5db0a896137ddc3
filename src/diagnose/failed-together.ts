import type { Cluster } from '../model/cluster.ts';
import type { CollectionFailure } from '../model/document.ts';

const API_SERVER =
  /The connection to the server .* was refused|Unable to connect to the server|the server was unable to return a response|etcdserver: request timed out|Timeout: request did not complete/;
const RIGHTS = /\(Forbidden\)| is forbidden: |cannot (?:get|list|watch) resource/;
/** One log that could not be had is an accident. */
const LEAST = 2;
const MOST_NAMES = 3;

/**
 * What failures of the collection have in common: an API server that did not answer, rights that the account lacks, or
 * a node none of whose logs could be had. One sentence each.
 */
export function failedTogether({ failures, logs, objects }: Cluster): readonly string[] {
  const unexpected = failures.filter(({ expected }) => expected !== true);
  const unanswered = unexpected.filter(({ error }) => API_SERVER.test(error));
  const forbidden = unexpected.filter(({ error }) => RIGHTS.test(error));
  const others = unexpected.filter(({ error }) => !API_SERVER.test(error) && !RIGHTS.test(error));
  return [
    ...(unanswered.length < LEAST
      ? []
      : [`The API server did not answer ${unanswered.length} requests: what they were for is not known.`]),
    ...(forbidden.length === 0
      ? []
      : [`The account that collected lacks the right to read ${names(forbidden.map(({ what }) => what))}.`]),
    ...unheardNodes(others, logs, objects),
  ];
}

/** Nodes of which no log could be had, although of others some could; or all of them. */
function unheardNodes(
  failures: readonly CollectionFailure[],
  logs: Cluster['logs'],
  objects: Cluster['objects'],
): readonly string[] {
  const nodeOf = new Map(
    (objects.get('Pod') ?? []).flatMap(({ name, value }) => {
      const spec = value['spec'] as { readonly nodeName?: unknown } | null | undefined;
      return typeof spec?.nodeName === 'string' ? [[name, spec.nodeName] as const] : [];
    }),
  );
  const failed = new Map<string, number>();
  for (const { what, of } of failures) {
    const node = what === 'logs' && of?.kind === 'Pod' ? nodeOf.get(of.name) : undefined;
    if (node !== undefined) failed.set(node, (failed.get(node) ?? 0) + 1);
  }
  const heard = new Set(logs.flatMap(({ node, pod }) => (pod === undefined ? [] : (node ?? []))));
  const unheard = [...failed].filter(([node, count]) => count >= LEAST && !heard.has(node)).map(([node]) => node);
  if (unheard.length === 0) return [];
  return [
    `No log of any pod on ${names(unheard)} could be had: its kubelet did not hand them out, which points at the node or the way to it.`,
  ];
}

function names(all: readonly string[]): string {
  const sorted = [...new Set(all)].sort();
  const more = sorted.length - MOST_NAMES;
  return `${sorted.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
