import type { InstanceChange, InstanceSide, ValueChange } from '../model/comparison.ts';
import type { Instance } from '../model/finding.ts';
import { isPresentState } from '../model/present-state.ts';
import type { Sights } from './sight.ts';
import { pairInstances, type InstancePair } from './pair-instances.ts';
import { valueChanges } from './value-changes.ts';

/** The instances of one rule in both analyses, past ones too, and what either could see. */
export interface InstanceSides {
  readonly rule: string;
  readonly before: readonly Instance[];
  readonly after: readonly Instance[];
  readonly sightBefore: Sights;
  readonly sightAfter: Sights;
}

/** What became of each. What was in the past on both sides is no change and left out. */
export function compareInstances(sides: InstanceSides): readonly InstanceChange[] {
  return pairInstances(sides.before, sides.after).flatMap((pair) => changeOf(pair, sides) ?? []);
}

function changeOf({ before, after }: InstancePair, sides: InstanceSides): InstanceChange | undefined {
  const wasThere = before !== undefined && isPresentState(before.state);
  const isThere = after !== undefined && isPresentState(after.state);
  if (isThere && wasThere) {
    const values = differences(before, after);
    return {
      entity: after.entity,
      change: values.length === 0 ? 'still' : 'changed',
      values,
      ...sidesOf(before, after),
    };
  }
  if (isThere) {
    const { entity } = after;
    const because = before === undefined ? whyNotKnown(sides, entity) : 'in the past before, and back';
    return {
      entity,
      change: 'new',
      ...(because === undefined ? {} : { because }),
      values: [],
      ...sidesOf(before, after),
    };
  }
  return wasThere ? { ...ending(before, after, sides), values: [], ...sidesOf(before, after) } : undefined;
}

function ending(
  before: Instance,
  after: Instance | undefined,
  { rule, sightAfter }: InstanceSides,
): Pick<InstanceChange, 'entity' | 'change' | 'because'> {
  const { entity } = before;
  if (after !== undefined) return { entity, change: 'resolved', because: `${after.state} in the later bundle` };
  const sight = sightAfter.of(rule, entity);
  switch (sight.kind) {
    case 'clear':
      return { entity, change: 'resolved' };
    case 'gone':
      return { entity, change: 'resolved', because: sight.because };
    case 'unknown':
      return { entity, change: 'lost', because: sight.because };
  }
}

/** It may have been there before, where the earlier bundle could not show it. */
function whyNotKnown({ rule, sightBefore }: InstanceSides, entity: Instance['entity']): string | undefined {
  const sight = sightBefore.of(rule, entity);
  return sight.kind === 'unknown' ? `not known before: ${sight.because}` : undefined;
}

function differences(before: Instance, after: Instance): readonly ValueChange[] {
  return valueChanges([
    [before.entity.kind.toLowerCase(), lastingName(before, after), lastingName(after, after)],
    ['outcome', before.outcome, after.outcome],
    ['state', before.state, after.state],
    ...(words(before) === words(after) ? [] : [['summary', before.summary, after.summary] as const]),
  ]);
}

/** Files lie in a folder of another name each time; pods are replaced, which counts. */
function lastingName({ entity }: Instance, after: Instance): string {
  return entity.kind === 'Pod' ? entity.name : after.entity.name;
}

/** Numbers and the entity's own name differ from bundle to bundle and change nothing. */
function words({ summary, entity }: Instance): string {
  return summary.replaceAll(entity.name, '').replace(/[0-9]+/g, '');
}

function sidesOf(
  before: Instance | undefined,
  after: Instance | undefined,
): { readonly before?: InstanceSide; readonly after?: InstanceSide } {
  return {
    ...(before === undefined ? {} : { before: sideOf(before) }),
    ...(after === undefined ? {} : { after: sideOf(after) }),
  };
}

function sideOf({ outcome, state, count, summary, evidence: [{ file, line }] }: Instance): InstanceSide {
  return { outcome, state, count, summary, place: { file, line } };
}
