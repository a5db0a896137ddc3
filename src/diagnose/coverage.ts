import type { Coverage } from '../model/analysis.ts';
import type { Cluster } from '../model/cluster.ts';
import type { RuleResult } from '../model/rule-result.ts';
import { failedTogether } from './failed-together.ts';
import { mergeMissing } from './merge-missing.ts';

const MOST_COMMANDS = 12;

/** The sources of the state of nodes and pods. */
const STATE = new Set(['nodes', 'pods', 'describe-node', 'describe-pod']);

/** What was collected, what was not and what that blocks, and what failed. */
export function coverageOf(cluster: Cluster, results: readonly RuleResult[]): Coverage {
  const missing = missingOf(results);
  return {
    collected: collectedOf(cluster),
    missing,
    failed: cluster.failures
      .filter(({ expected }) => expected !== true)
      .map(({ what, of, container, file, line, error }) => ({
        what: [what, of?.namespace, of?.name, container].filter((part) => part !== undefined).join(' '),
        file,
        line,
        error,
      })),
    failedTogether: failedTogether(cluster),
    collectNext: [...new Set(missing.flatMap(({ collect }) => collect.split('\n')))].slice(0, MOST_COMMANDS),
    files: cluster.files,
  };
}

/**
 * What settles a suspicion first, then the state of nodes and pods, which the verdict rests on, then what keeps most
 * rules of weight from an answer: what a migration leaves in logs matters to few clusters.
 */
function missingOf(results: readonly RuleResult[]): Coverage['missing'] {
  const undecided = results.filter(({ missing }) => missing.length > 0);
  const suspected = new Set(
    undecided
      .filter(({ outcome }) => outcome === 'suspected')
      .flatMap(({ missing }) => missing.map(({ what }) => what)),
  );
  const weighty = new Set(
    undecided
      .filter(({ rule }) => rule.severity !== 'info' && !rule.tags.includes('migration'))
      .map(({ rule }) => rule.id),
  );
  const merged = mergeMissing(undecided.flatMap(({ missing }) => missing));
  return merged
    .map((each) => ({
      ...each,
      blocks: undecided
        .filter(({ missing }) => missing.some(({ what }) => what === each.what))
        .map(({ rule }) => rule.id),
    }))
    .sort((a, b) => rank(a.what) - rank(b.what) || weight(b.blocks) - weight(a.blocks) || (a.what < b.what ? -1 : 1));

  function rank(what: string): number {
    if (suspected.has(what)) return 0;
    return STATE.has(what) ? 1 : 2;
  }

  function weight(blocks: readonly string[]): number {
    return blocks.filter((id) => weighty.has(id)).length;
  }
}

function collectedOf(cluster: Cluster): Coverage['collected'] {
  const objects = [...cluster.objects].map(([kind, list]) => ({
    what: kind,
    of: `${list.length}`,
    ...(isListed(kind, cluster) ? { complete: true as const } : {}),
    files: filesOf(list.flatMap(({ sources }) => sources)),
  }));
  const events = cluster.events.length > 0 || cluster.listings.some(({ kind }) => kind === 'Event');
  const eventFiles = [
    ...cluster.events.flatMap(({ excerpts }) => excerpts),
    ...cluster.listings.filter(({ kind }) => kind === 'Event'),
  ];
  const logs = new Map<string, { file: string }[]>();
  for (const log of cluster.logs) {
    const what = `log of ${log.container ?? log.component ?? 'an unknown program'}${log.previous ? ' (previous)' : ''}`;
    logs.set(what, [...(logs.get(what) ?? []), log]);
  }
  return [
    ...objects.sort((a, b) => (a.what < b.what ? -1 : 1)),
    ...(events ? [{ what: 'events', of: `${cluster.events.length}`, files: filesOf(eventFiles) }] : []),
    ...[...logs]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([what, list]) => ({ what, of: `${list.length}`, files: filesOf(list) })),
  ];
}

function isListed(kind: string, { listings }: Cluster): boolean {
  return listings.some(
    (listing) =>
      listing.kind === kind &&
      listing.namespace === undefined &&
      listing.namespaceUnknown !== true &&
      listing.filtered !== true &&
      listing.of === undefined,
  );
}

function filesOf(places: readonly { readonly file: string }[]): readonly string[] {
  return [...new Set(places.map(({ file }) => file))].sort();
}
