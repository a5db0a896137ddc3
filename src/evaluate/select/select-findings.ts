import type { Entity } from '../../model/finding.ts';
import type { FindingMatch } from '../../model/rule.ts';
import type { EvaluationContext } from '../context.ts';
import { concerns, entityKey } from '../../model/entity.ts';
import type { Hit } from '../hit.ts';
import { nodeNames } from '../../model/node-names.ts';
import { spreadOf } from '../../model/spread.ts';
import type { Lookup } from './lookup.ts';

/** Instances of another rule, which was evaluated before. */
export function selectFindings(name: string, match: FindingMatch, context: EvaluationContext): Lookup {
  const result = context.results.get(match.rule);
  const states = match.state ?? ['active', 'intermittent'];
  const holding = (result?.instances ?? []).filter(({ state }) => states.includes(state));
  const matched = holding.filter(({ outcome }) => outcome === 'matched');
  const spread = spreadOf(
    matched.map(({ entity }) => entity),
    nodeNames(context.cluster).length,
  );
  const asWide = match.spread === undefined || (spread !== undefined && match.spread.includes(spread));
  const undecided = new Set(
    [
      ...(result?.unknownFor ?? []),
      ...holding.filter(({ outcome }) => outcome === 'suspected').map(({ entity }) => entity),
    ].map(entityKey),
  );
  return {
    hits: asWide
      ? matched.map((instance): Hit => {
          const [evidence] = instance.evidence;
          return {
            entity: instance.entity,
            count: instance.count,
            ...(instance.firstSeen === undefined ? {} : { firstAt: Date.parse(instance.firstSeen) }),
            ...(instance.lastSeen === undefined ? {} : { lastAt: Date.parse(instance.lastSeen) }),
            current: instance.state === 'active',
            captures: instance.captures,
            evidence: [{ ...evidence, selection: name }],
          };
        })
      : [],
    known: (entity) => !isUndecided(entity),
    looked: () => [`the rule ${match.rule}: ${result?.outcome ?? 'not among the rules'}`],
    missing: () => result?.missing ?? [],
  };

  function isUndecided(entity: Entity): boolean {
    if (result === undefined || result.outcome === 'notApplicable') return false;
    if (entity.kind === 'Cluster') return undecided.size > 0;
    return [...(result.unknownFor ?? []), ...holding.map((instance) => instance.entity)].some(
      (other) => undecided.has(entityKey(other)) && concerns(other, entity),
    );
  }
}
