import { printedPod } from '../../../src/document/printed-pod.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { listAt, textAt, type KubernetesObject } from './cluster-state.ts';

type Cell = string | number;

interface Printer {
  /** A leading `+` marks a column of `-o wide`. */
  readonly columns: readonly string[];
  cells(object: KubernetesObject): readonly Cell[];
}

/** kubernetes pkg/printers/internalversion/printers.go, for what the collector asks in tables. */
const printers: Readonly<Record<string, Printer>> = {
  Node: {
    columns: [
      'Name',
      'Status',
      'Roles',
      'Age',
      'Version',
      '+Internal-IP',
      '+External-IP',
      '+OS-Image',
      '+Kernel-Version',
      '+Container-Runtime',
    ],
    cells: (node) => [
      node.metadata.name,
      statusOfNode(node),
      '<none>',
      age(node),
      textAt(node, 'status.nodeInfo.kubeletVersion'),
      node.metadata.name,
      '<none>',
      textAt(node, 'status.nodeInfo.osImage'),
      textAt(node, 'status.nodeInfo.kernelVersion'),
      textAt(node, 'status.nodeInfo.containerRuntimeVersion'),
    ],
  },
  Pod: {
    columns: ['Name', 'Ready', 'Status', 'Restarts', 'Age', '+IP', '+Node', '+Nominated Node', '+Readiness Gates'],
    cells: (pod) => {
      const printed = printedPod(pod as unknown as JsonObject);
      return [
        pod.metadata.name,
        `${textAt(printed, 'readyContainers')}/${textAt(printed, 'totalContainers')}`,
        textAt(printed, 'status'),
        Number(textAt(printed, 'restarts')),
        age(pod),
        textAt(pod, 'status.podIP') || '<none>',
        textAt(pod, 'spec.nodeName') || '<none>',
        '<none>',
        '<none>',
      ];
    },
  },
  DaemonSet: {
    columns: [
      'Name',
      'Desired',
      'Current',
      'Ready',
      'Up-to-date',
      'Available',
      'Node Selector',
      'Age',
      '+Containers',
      '+Images',
      '+Selector',
    ],
    cells: (set) => [
      set.metadata.name,
      ...[
        'desiredNumberScheduled',
        'currentNumberScheduled',
        'numberReady',
        'updatedNumberScheduled',
        'numberAvailable',
      ].map((field) => Number(textAt(set, `status.${field}`))),
      '<none>',
      age(set),
      listAt(set, 'spec.template.spec.containers')
        .map((container) => textAt(container, 'name'))
        .join(','),
      listAt(set, 'spec.template.spec.containers')
        .map((container) => textAt(container, 'image'))
        .join(','),
      '<none>',
    ],
  },
  Secret: {
    columns: ['Name', 'Type', 'Data', 'Age'],
    cells: (secret) => [
      secret.metadata.name,
      textAt(secret, 'type'),
      Object.keys(secret['data'] ?? {}).length,
      age(secret),
    ],
  },
};

const byName: Printer = {
  columns: ['Name', 'Age'],
  cells: (object) => [object.metadata.name, age(object)],
};

/** A `meta.k8s.io/v1` Table, as kubectl asks for it to print rows. */
export function tableOf(
  kind: string,
  objects: readonly KubernetesObject[],
  wantsObject: boolean,
): Readonly<Record<string, unknown>> {
  const { columns, cells } = printers[kind] ?? byName;
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    metadata: {},
    columnDefinitions: columns.map((column) => ({
      name: column.replace('+', ''),
      type: 'string',
      format: column === 'Name' ? 'name' : '',
      description: '',
      priority: column.startsWith('+') ? 1 : 0,
    })),
    rows: objects.map((object) => ({
      cells: cells(object),
      object: wantsObject
        ? object
        : { kind: 'PartialObjectMetadata', apiVersion: 'meta.k8s.io/v1', metadata: object.metadata },
    })),
  };
}

function statusOfNode(node: KubernetesObject): string {
  const ready = listAt(node, 'status.conditions').find((condition) => textAt(condition, 'type') === 'Ready');
  const word = { True: 'Ready', False: 'NotReady' }[textAt(ready, 'status')] ?? 'NotReady';
  return textAt(node, 'spec.unschedulable') === 'true' ? `${word},SchedulingDisabled` : word;
}

function age({ metadata }: KubernetesObject): string {
  const hours = Math.floor((Date.now() - Date.parse(metadata.creationTimestamp)) / 3_600_000);
  return hours >= 48 ? `${Math.floor(hours / 24)}d` : `${hours}h`;
}
