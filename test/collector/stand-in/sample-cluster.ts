import { join } from 'node:path';
import { openBundle } from '../../../src/archive/open-bundle.ts';
import { createClusterBuilder } from '../../../src/cluster/cluster-builder.ts';
import { readDocuments } from '../../../src/document/read-documents.ts';
import type { Cluster, ClusterEvent } from '../../../src/model/cluster.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { root } from '../../scenarios/run.ts';
import { textAt, type ClusterState, type KubernetesObject } from './cluster-state.ts';
import { shiftTimes } from './shift-times.ts';

/** What every Secret and every ConfigMap holds; it must never leave the cluster. */
export const canary = 'canary-a8f3e1d94b27';

/**
 * The cluster that a sample was collected from, as far as the sample shows it. Its times are moved, so that it is as
 * old now as it was when it was collected.
 */
export async function sampleCluster(name: string): Promise<ClusterState> {
  const { cluster, logs } = await readSample(join(root, 'samples', `${name}.tar.gz`));
  const by = Date.now() - (cluster.collection.at ?? 0);
  const healthy = await readSample(join(root, 'samples/healthy.tar.gz'));
  const whole = new Set(
    (cluster.objects.get('Pod') ?? []).filter(({ knows }) => knows === 'all').map(({ name }) => name),
  );
  const objects = new Map([...cluster.objects].map(([kind, list]) => [kind, list.map(objectOf)] as const));
  const models = (healthy.cluster.objects.get('Pod') ?? []).map(objectOf);
  objects.set(
    'Pod',
    (objects.get('Pod') ?? []).map((pod) => (whole.has(pod.metadata.name) ? pod : asPrinted(pod, models))),
  );
  const uids = new Map((objects.get('Pod') ?? []).map(({ metadata }) => [metadata.name, metadata.uid] as const));
  objects.set(
    'Event',
    cluster.events.map((event, place) => eventOf(event, place, uids)),
  );
  for (const namespace of ['kube-system', 'calico-system']) {
    const names = (objects.get('Secret') ?? []).filter(({ metadata }) => metadata.namespace === namespace);
    objects.set('Secret', [
      ...(objects.get('Secret') ?? []).filter((secret) => !names.includes(secret)),
      ...withCanary('Secret', namespace, names),
    ]);
    objects.set('ConfigMap', [...(objects.get('ConfigMap') ?? []), ...withCanary('ConfigMap', namespace, [])]);
  }
  const moved = JSON.parse(shiftTimes(JSON.stringify([...objects]), by)) as [string, KubernetesObject[]][];
  return {
    objects: new Map(moved),
    logs: new Map([...logs].map(([of, text]) => [of, shiftTimes(text, by)] as const)),
  };
}

async function readSample(path: string): Promise<{ cluster: Cluster; logs: ReadonlyMap<string, string> }> {
  const builder = createClusterBuilder();
  const logs = new Map<string, string>();
  const bundle = await openBundle([{ path }]);
  for await (const entry of bundle.entries()) {
    for await (const document of readDocuments(entry)) {
      if (document.type !== 'log') {
        builder.add(document);
        continue;
      }
      const { file, pod, container, previous } = document.origin;
      const decoder = new TextDecoder();
      let text = '';
      for await (const chunk of document.chunks) text += decoder.decode(chunk, { stream: true });
      builder.addLog({ origin: document.origin });
      logs.set(`${pod ?? file}/${container ?? ''}${previous ? '/previous' : ''}`, text);
    }
  }
  const [built] = builder.build({});
  if (built === undefined) throw new Error(`There is no cluster in ${path}`);
  return { cluster: built.cluster, logs };
}

function objectOf({
  kind,
  name,
  namespace,
  uid,
  value,
}: {
  kind: string;
  name: string;
  namespace?: string;
  uid?: string;
  value: JsonObject;
}): KubernetesObject {
  const metadata = (value['metadata'] ?? {}) as Partial<KubernetesObject['metadata']>;
  return {
    ...value,
    apiVersion: ['DaemonSet', 'Deployment'].includes(kind) ? 'apps/v1' : 'v1',
    kind,
    metadata: {
      ...metadata,
      name,
      ...(namespace === undefined ? {} : { namespace }),
      uid: uid ?? metadata.uid ?? `uid-of-${name}`,
      creationTimestamp: metadata.creationTimestamp ?? '2026-11-17T23:57:24Z',
    },
  };
}

/** A pod of which a sample has no JSON: that of the healthy cluster, as ready as the sample prints it. */
function asPrinted(pod: KubernetesObject, healthy: readonly KubernetesObject[]): KubernetesObject {
  const model = healthy.find(({ metadata }) => metadata.name === pod.metadata.name);
  if (model === undefined) return pod;
  const status = model['status'] as { readonly containerStatuses: readonly JsonObject[] };
  const ready = textAt(pod, 'printed.ready') === 'true';
  return {
    ...model,
    status: { ...status, containerStatuses: status.containerStatuses.map((each) => ({ ...each, ready })) },
  };
}

function eventOf(event: ClusterEvent, place: number, uids: ReadonlyMap<string, string>): KubernetesObject {
  const { involved, firstAt, lastAt, reporter, type, reason, message, count } = event;
  const last = new Date(lastAt ?? 0).toISOString();
  const uid = involved.kind === 'Node' ? involved.name : (uids.get(involved.name) ?? `uid-of-${involved.name}`);
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: `${involved.name}.${place.toString(16)}`,
      namespace: involved.namespace ?? 'default',
      uid: `event-${place}`,
      creationTimestamp: last,
    },
    involvedObject: { ...involved, apiVersion: 'v1', uid },
    type,
    reason,
    message,
    count,
    firstTimestamp: new Date(firstAt ?? lastAt ?? 0).toISOString(),
    lastTimestamp: last,
    source: { component: reporter ?? 'kubelet' },
  };
}

function withCanary(
  kind: 'Secret' | 'ConfigMap',
  namespace: string,
  present: readonly KubernetesObject[],
): readonly KubernetesObject[] {
  const value = kind === 'Secret' ? Buffer.from(canary).toString('base64') : canary;
  const names = new Set([...present.map(({ metadata }) => metadata.name), 'settings']);
  return [...names].map((name) => ({
    apiVersion: 'v1',
    kind,
    metadata: {
      name,
      namespace,
      uid: `uid-of-${namespace}-${name}`,
      creationTimestamp: '2026-11-17T23:57:24Z',
      annotations: { 'kubectl.kubernetes.io/last-applied-configuration': `{"stringData":{"value":"${canary}"}}` },
    },
    ...(kind === 'Secret' ? { type: 'Opaque' } : {}),
    data: { value },
  }));
}
