import { stringify } from 'yaml';
import type { Random } from './random.ts';

/** A list of pods as the API server tells of them, without the fields that no one reads. */
export function podListYaml(namespace: string, pods: number, random: Random): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'PodList',
    metadata: { resourceVersion: String(random.below(1e8)) },
    items: Array.from({ length: pods }, () => pod(namespace, random)),
  });
}

/** Objects that neither the model nor a rule asks for, which a must-gather is full of. */
export function configMapListYaml(namespace: string, maps: number, random: Random): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'ConfigMapList',
    items: Array.from({ length: maps }, () => ({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: `settings-${random.hex(8)}`, namespace, uid: random.hex(32) },
      data: Object.fromEntries(Array.from({ length: 40 }, () => [`key-${random.hex(6)}`, random.hex(60)])),
    })),
  });
}

/** `kubectl describe pod`, as version 1.32 prints a pod that runs. */
export function podDescription(namespace: string, random: Random): string {
  const name = `web-${random.hex(9)}-${random.hex(5)}`;
  const ip = `172.30.${random.below(256)}.${random.below(256)}`;
  return [
    `Name:             ${name}`,
    `Namespace:        ${namespace}`,
    'Priority:         0',
    `Node:             worker-${random.below(20)}/10.0.0.${random.below(256)}`,
    'Start Time:       Fri, 20 Nov 2026 10:00:00 +0000',
    `Labels:           app=web`,
    `                  pod-template-hash=${random.hex(9)}`,
    'Annotations:      <none>',
    'Status:           Running',
    `IP:               ${ip}`,
    'IPs:',
    `  IP:           ${ip}`,
    `Controlled By:  ReplicaSet/web-${random.hex(9)}`,
    'Containers:',
    '  web:',
    `    Container ID:   containerd://${random.hex(64)}`,
    '    Image:          registry.example.com/team/web:1.4',
    '    Port:           8080/TCP',
    '    Host Port:      0/TCP',
    '    State:          Running',
    '      Started:      Fri, 20 Nov 2026 10:00:04 +0000',
    '    Ready:          True',
    '    Restart Count:  0',
    '    Environment:    <none>',
    'Conditions:',
    '  Type              Status',
    '  Initialized       True ',
    '  Ready             True ',
    '  ContainersReady   True ',
    '  PodScheduled      True ',
    'QoS Class:                   BestEffort',
    'Node-Selectors:              <none>',
    'Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s',
    'Events:                      <none>',
    '',
  ].join('\n');
}

function pod(namespace: string, random: Random): object {
  const name = `web-${random.hex(9)}-${random.hex(5)}`;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace,
      uid: `${random.hex(8)}-${random.hex(4)}-${random.hex(4)}-${random.hex(4)}-${random.hex(12)}`,
      creationTimestamp: '2026-11-20T10:00:00Z',
      labels: { app: 'web', 'pod-template-hash': random.hex(9) },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: 'web', controller: true }],
    },
    spec: {
      nodeName: `worker-${random.below(20)}`,
      containers: [
        {
          name: 'web',
          image: 'registry.example.com/team/web:1.4',
          env: Array.from({ length: 12 }, (_, place) => ({ name: `SETTING_${place}`, value: random.hex(24) })),
          volumeMounts: [{ name: 'kube-api-access', mountPath: '/var/run/secrets/kubernetes.io/serviceaccount' }],
        },
      ],
    },
    status: {
      phase: 'Running',
      podIP: `172.30.${random.below(256)}.${random.below(256)}`,
      conditions: ['Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map((type) => ({
        type,
        status: 'True',
        lastTransitionTime: '2026-11-20T10:00:04Z',
      })),
      containerStatuses: [
        {
          name: 'web',
          ready: true,
          restartCount: 0,
          containerID: `containerd://${random.hex(64)}`,
          state: { running: { startedAt: '2026-11-20T10:00:04Z' } },
        },
      ],
    },
  };
}
