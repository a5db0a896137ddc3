import type { Evidence, Instance } from '../../model/finding.ts';
import { entityName } from './affected-view.ts';
import { evidenceAnchor, instanceAnchor } from './anchor.ts';
import { excerptView } from './excerpt-view.ts';
import type { ExcerptView } from './excerpt-view.ts';
import { seenView } from './seen-view.ts';
import type { SeenView } from './seen-view.ts';
import { stateWord } from './state-word.ts';

export interface InstanceView {
  readonly anchor: string;
  /** `pod calico-system/calico-node-7k2xq on 10.188.156.137`. */
  readonly entity: string;
  /** The node that it is of, where that is known. */
  readonly nodes: readonly string[];
  readonly state: string;
  readonly summary: string;
  readonly seen: SeenView;
  readonly excerpts: readonly AnchoredExcerpt[];
  readonly moreEvidence: number;
}

export interface AnchoredExcerpt extends ExcerptView {
  readonly anchor: string;
}

export function instanceView(rule: string, instance: Instance): InstanceView {
  return {
    anchor: instanceAnchor(rule, instance.entity),
    entity: entityWords(instance),
    nodes: nodesOf(instance),
    state: stateWord(instance.outcome, instance.state),
    summary: instance.summary,
    seen: seenView([instance]),
    excerpts: mergedByPlace(instance.evidence).map((evidence) => ({
      anchor: evidenceAnchor(rule, instance.entity, evidence),
      ...excerptView(evidence),
    })),
    moreEvidence: instance.moreEvidence,
  };
}

function entityWords({ entity }: Instance): string {
  if (entity.kind === 'Cluster') return 'the cluster';
  const named = `${entity.kind.toLowerCase()} ${entityName(entity)}`;
  return entity.node === undefined ? named : `${named} on ${entity.node}`;
}

function nodesOf({ entity }: Instance): readonly string[] {
  if (entity.kind === 'Node') return [entity.name];
  return entity.node === undefined ? [] : [entity.node];
}

/** A place that several selections found is shown once and names them all. */
function mergedByPlace(evidence: readonly Evidence[]): readonly Evidence[] {
  const byPlace = new Map<string, Evidence>();
  for (const one of evidence) {
    const place = `${one.line} ${one.file}\n${one.text}`;
    const same = byPlace.get(place);
    const selection = same === undefined ? one.selection : `${same.selection}, ${one.selection}`;
    byPlace.set(place, { ...one, ...same, selection });
  }
  return [...byPlace.values()];
}
