import type { Cluster } from '../../src/model/cluster.ts';
import type { SourcedEvent, SourcedObject } from '../../src/model/document.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { FieldKnowledge, SourceForm } from '../../src/model/source.ts';
import { mergeObjects } from '../../src/cluster/objects/merge-objects.ts';

export interface Told {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly value?: JsonObject;
  readonly form?: SourceForm;
  readonly file?: string;
  readonly line?: number;
  readonly knows?: FieldKnowledge;
}

/** An object as the document phase hands it on, from a JSON file unless said otherwise. */
export function told(object: Told): SourcedObject {
  const { kind, name, namespace, uid, value = {}, form = 'json', line = 1 } = object;
  const file = object.file ?? `${form}.txt`;
  const knows = object.knows ?? (form === 'json' || form === 'yaml' ? 'all' : []);
  return {
    kind,
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(uid === undefined ? {} : { uid }),
    value,
    source: { form, file, line, knows, locate: () => ({ file, line, text: name }) },
  };
}

/** An event of calico-node-7k2xq, told by a YAML file unless said otherwise. */
export function toldEvent(
  event: Partial<Omit<SourcedEvent, 'excerpt'>> & { readonly file?: string; readonly line?: number },
): SourcedEvent {
  const { file = 'events.yaml', line = 1, ...rest } = event;
  return {
    involved: { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' },
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting failed container',
    count: 1,
    form: 'yaml',
    excerpt: { file, line, text: 'event' },
    ...rest,
  };
}

export function objectsOf(...objects: readonly Told[]): Cluster['objects'] {
  return mergeObjects(objects.map(told)).objects;
}
