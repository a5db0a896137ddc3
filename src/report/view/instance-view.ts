import type { Evidence, Instance } from '../../model/finding.ts';
import { entityName } from './affected-view.ts';
import { evidenceAnchor } from './anchor.ts';
import { excerptView } from './excerpt-view.ts';
import type { ExcerptView } from './excerpt-view.ts';
import { seenView } from './seen-view.ts';
import type { SeenView } from './seen-view.ts';
import { stateWord } from './state-word.ts';

export interface InstanceView {
  /** `pod calico-system/calico-node-7k2xq on 10.188.156.137`. */
  readonly entity: string;
  readonly state: string;
  readonly summary: string;
  readonly seen: SeenView;
  readonly excerpts: readonly AnchoredExcerpt[];
  readonly moreEvidence: number;
}

export interface AnchoredExcerpt extends ExcerptView {
  readonly anchor: string;
}

/** `firstExcerpt` is the number of this instance's first excerpt among all of the finding. */
export function instanceView(rule: string, instance: Instance, firstExcerpt: number): InstanceView {
  return {
    entity: entityWords(instance),
    state: stateWord(instance.outcome, instance.state),
    summary: instance.summary,
    seen: seenView([instance]),
    excerpts: mergedByPlace(instance.evidence).map((evidence, at) => ({
      anchor: evidenceAnchor(rule, firstExcerpt + at),
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
