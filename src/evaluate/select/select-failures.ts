import type { CollectionFailure } from '../../model/document.ts';
import { concerns, theCluster } from '../../model/entity.ts';
import type { Entity } from '../../model/finding.ts';
import type { FailureMatch, Selection } from '../../model/rule.ts';
import type { EvaluationContext } from '../context.ts';
import type { Hit } from '../hit.ts';
import type { Lookup } from './lookup.ts';

/**
 * Errors that stand where output should be. They are of the moment of collection, and nothing can be missing of them:
 * what was not asked for did not fail.
 */
export function selectFailures(selection: Selection, match: FailureMatch, context: EvaluationContext): Lookup {
  const { failures, collection } = context.cluster;
  return {
    hits: failures.flatMap((failure): Hit[] => {
      if (failure.expected === true || (match.what !== undefined && failure.what !== match.what)) return [];
      const found = match.match.match(failure.error);
      if (found === undefined) return [];
      const { file, line, error } = failure;
      return [
        {
          entity: entityOf(failure, context),
          count: 1,
          ...(collection.at === undefined ? {} : { firstAt: collection.at, lastAt: collection.at }),
          line,
          current: true,
          captures: found.captures,
          evidence: [{ file, line, text: error, selection: selection.name, mark: { from: found.at, to: found.end } }],
        },
      ];
    }),
    known: () => true,
    looked: (entity) =>
      failures
        .filter((failure) => concerns(entityOf(failure, context), entity))
        .map(({ file, line }) => `${file}:${line}`),
    missing: () => [],
  };
}

function entityOf({ of }: CollectionFailure, { index }: EvaluationContext): Entity {
  if (of?.kind === 'Node') return { kind: 'Node', name: of.name };
  if (of?.kind !== 'Pod') return theCluster;
  const node = index.nodeOfPod(of.namespace, of.name);
  return {
    kind: 'Pod',
    name: of.name,
    ...(of.namespace === undefined ? {} : { namespace: of.namespace }),
    ...(node === undefined ? {} : { node }),
  };
}
