import type { ClusterObject } from '../../model/cluster.ts';
import type { Evidence } from '../../model/finding.ts';
import type { ObjectMatch } from '../../model/rule.ts';
import type { EvaluationContext } from '../context.ts';
import type { Hit } from '../hit.ts';
import { missingObject } from '../missing.ts';
import { scopeOf } from '../object-scope.ts';
import type { Lookup } from './lookup.ts';
import { lookedAt, objectsKnown } from './objects.ts';

/** Fields cited for one object: more would bury the one that counts. */
const CITED = 2;

export function selectObjects(name: string, match: ObjectMatch, context: EvaluationContext): Lookup {
  const seen = context.objects.see(match);
  return {
    hits: seen.all
      .filter(({ truth }) => truth === true)
      .map(({ object, entity }): Hit => {
        const paths = witnessesOf(object, match, context);
        const since = sinceOf(object, paths[0]);
        return {
          entity,
          count: 1,
          current: true,
          ...(since === undefined ? {} : { firstAt: since }),
          captures: capturesOf(object, match, context),
          evidence: evidenceOf(object, paths, name),
        };
      }),
    known: (entity) => objectsKnown(match, entity, seen, context),
    looked: (entity) => lookedAt(seen, entity),
    missing: (entity) => [missingObject(match, entity, context)],
  };
}

/** Where the source shows what a rule sees of time: the age by the creation, the time of collection nowhere. */
const SHOWN_BY: ReadonlyMap<string, readonly string[]> = new Map([
  ['age', ['metadata.creationTimestamp']],
  ['collectedAt', []],
]);

function witnessesOf(object: ClusterObject, match: ObjectMatch, { cluster }: EvaluationContext): readonly string[] {
  const witnesses = match.where?.witnesses(scopeOf(object, cluster)) ?? [];
  const paths = witnesses.flatMap((path) => SHOWN_BY.get(path) ?? [path]);
  return paths.length === 0 ? ['metadata.name'] : paths.slice(0, CITED);
}

function capturesOf(object: ClusterObject, match: ObjectMatch, { cluster }: EvaluationContext): Record<string, string> {
  const captures: Record<string, string> = {};
  for (const [name, expression] of Object.entries(match.capture ?? {})) {
    const value = expression.value(scopeOf(object, cluster));
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      captures[name] = String(value);
  }
  return captures;
}

/** The most structured source that has a line for the field; describe text says more on its line than JSON does. */
function evidenceOf(object: ClusterObject, paths: readonly string[], selection: string): readonly Evidence[] {
  const source = object.sources.find(({ form }) => form === 'describe') ?? object.sources[0];
  if (source === undefined) return [];
  const lines = new Map<number, Evidence>();
  for (const path of paths) {
    const { file, line, text } = source.locate(path);
    if (!lines.has(line)) lines.set(line, { file, line, text, selection });
  }
  return [...lines.values()];
}

/** When the cited condition became what it is (`lastTransitionTime`). */
function sinceOf(object: ClusterObject, path: string | undefined): number | undefined {
  const index = /^status\.conditions\[(\d+)\]/.exec(path ?? '')?.[1];
  if (index === undefined) return undefined;
  const status = object.value['status'] as {
    readonly conditions?: readonly { readonly lastTransitionTime?: string }[];
  };
  const time = Date.parse(status.conditions?.[Number(index)]?.lastTransitionTime ?? '');
  return Number.isNaN(time) ? undefined : time;
}
