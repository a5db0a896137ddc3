import type { FindingChange, InstanceChange, InstanceSide } from '../../model/comparison.ts';
import { entityName } from './affected-view.ts';
import { findingAnchor } from './anchor.ts';
import { changeWords } from './change-words.ts';
import { counted } from './readable-number.ts';
import { severityView, type SeverityView } from './severity-view.ts';
import { stateWord } from './state-word.ts';
import { valueView, type ValueView } from './value-view.ts';

export interface FindingChangeView {
  readonly anchor: string;
  readonly rule: string;
  readonly title: string;
  readonly severity: SeverityView;
  readonly component: string;
  readonly summary: string;
  /** `2 new, 1 still there`, where not all instances share one fate. */
  readonly tally: string;
  readonly values: readonly ValueView[];
  readonly instances: readonly InstanceChangeView[];
  /** How many follow that are not listed. */
  readonly more: number;
}

export interface InstanceChangeView {
  readonly entity: string;
  readonly change: string;
  readonly because: string;
  readonly before: string;
  readonly after: string;
  readonly values: readonly ValueView[];
}

const MOST_INSTANCES = 50;

export function findingChangeView(finding: FindingChange): FindingChangeView {
  const { rule, title, component, summary, instances } = finding;
  return {
    anchor: findingAnchor(rule),
    rule,
    title,
    severity: severityView(finding.severity),
    component,
    summary,
    tally: tallyOf(instances),
    values: finding.values.map(valueView),
    instances: instances.slice(0, MOST_INSTANCES).map(instanceChangeView),
    more: Math.max(0, instances.length - MOST_INSTANCES),
  };
}

function tallyOf(instances: readonly InstanceChange[]): string {
  const counts = new Map<InstanceChange['change'], number>();
  for (const { change } of instances) counts.set(change, (counts.get(change) ?? 0) + 1);
  const told = [...counts].map(([change, count]) => `${count} ${changeWords[change]}`);
  return instances.length === 1 ? entityOf(instances[0]) : `${counted(instances.length, 'place')}: ${told.join(', ')}`;
}

function entityOf(instance: InstanceChange | undefined): string {
  if (instance === undefined || instance.entity.kind === 'Cluster') return 'the cluster';
  return `${instance.entity.kind.toLowerCase()} ${entityName(instance.entity)}`;
}

function instanceChangeView(instance: InstanceChange): InstanceChangeView {
  const { change, because, before, after, values } = instance;
  return {
    entity: entityOf(instance),
    change: changeWords[change],
    because: because ?? '',
    before: sideWords(before),
    after: sideWords(after),
    values: values.map(valueView),
  };
}

function sideWords(side: InstanceSide | undefined): string {
  if (side === undefined) return '';
  const { outcome, state, place } = side;
  return `${stateWord(outcome, state)}, ${place.file}:${place.line}`;
}
