import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/document/read-text.ts';
import { table } from './table-text.ts';

describe('kubectl get pods', () => {
  // kubectl 1.28 get pods -A -o wide.
  const wide = `NAMESPACE     NAME                                       READY   STATUS             RESTARTS         AGE    IP               NODE             NOMINATED NODE   READINESS GATES
kube-system   calico-kube-controllers-5f8d9c7b6d-x2x7j   1/1     Running            0                3d     172.30.65.130    10.188.156.140   <none>           <none>
kube-system   calico-node-7k2xq                          0/1     CrashLoopBackOff   57 (6m1s ago)    3d     10.188.156.137   10.188.156.137   <none>           <none>
kube-system   calico-node-q8wzn                          0/1     Pending            0                9m1s   <none>           <none>           <none>           <none>
`;

  it('tells node, address and the printed columns', () => {
    const { objects, listings, problems } = readText(wide, 'pods.txt');
    expect(objects.map(({ value }) => value)).toMatchObject([
      { metadata: { name: 'calico-kube-controllers-5f8d9c7b6d-x2x7j' }, printed: { status: 'Running', ready: true } },
      {
        metadata: { name: 'calico-node-7k2xq', namespace: 'kube-system' },
        spec: { nodeName: '10.188.156.137' },
        status: { podIP: '10.188.156.137' },
        printed: { status: 'CrashLoopBackOff', readyContainers: 0, totalContainers: 1, restarts: 57, ready: false },
      },
      { metadata: { name: 'calico-node-q8wzn' }, printed: { status: 'Pending', age: 541 } },
    ]);
    expect(objects[2]?.value).not.toHaveProperty('spec');
    expect(objects[2]?.source.knows).toEqual(expect.arrayContaining(['spec.nodeName', 'status.podIP', 'printed']));
    expect(objects[1]?.source.locate('printed.status')).toEqual({
      file: 'pods.txt',
      line: 3,
      text: wide.split('\n')[2],
    });
    expect(listings).toEqual([{ kind: 'Pod', count: 3, file: 'pods.txt', line: 1 }]);
    expect(problems).toEqual([]);
  });

  it('does not know what the narrow table leaves out', () => {
    const { objects } = readText(
      table([
        ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'],
        ['web-0', '1/2', 'NotReady', '0', '3d'],
      ]),
      'f',
    );
    expect(objects[0]).toMatchObject({
      kind: 'Pod',
      value: { metadata: { name: 'web-0' }, printed: { ready: false, totalContainers: 2 } },
    });
    expect(objects[0]).not.toHaveProperty('namespace');
    expect(objects[0]?.source.knows).toEqual(['metadata.name', 'printed']);
  });

  it('reads a table that lost its padding', () => {
    const text = wide.replaceAll(/ +/g, ' ');
    expect(readText(text, 'f').objects.map(({ value }) => value)).toEqual(
      readText(wide, 'f').objects.map(({ value }) => value),
    );
  });

  it('reads rows that stand apart from their headings', () => {
    const shifted = wide.replace('calico-node-7k2xq  ', 'calico-node-7k2xq-of-a-very-long-name-that-moves-the-row  ');
    expect(readText(shifted, 'f').objects[1]?.value).toMatchObject({
      spec: { nodeName: '10.188.156.137' },
      printed: { restarts: 57 },
    });
  });

  it('says which rows it could not read, and that the table shows nothing about what is missing', () => {
    const { objects, listings, problems } = readText(`${wide}kube-system   calico-node-zz\n`, 'f');
    expect(objects).toHaveLength(3);
    expect(listings).toMatchObject([{ kind: 'Pod', filtered: true }]);
    expect(problems).toEqual([
      {
        code: 'document-malformed',
        message: 'One row of a table of Pod objects could not be read.',
        file: 'f',
        line: 1,
      },
    ]);
  });

  it('knows labels where they are shown', () => {
    const { objects } = readText(
      table([
        ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE', 'LABELS'],
        ['a', '1/1', 'Running', '0', '3d', 'k8s-app=calico-node,__proto__=x'],
        ['b', '1/1', 'Running', '0', '3d', '<none>'],
      ]),
      'f',
    );
    expect(objects[0]?.value).toHaveProperty('metadata.labels.k8s-app', 'calico-node');
    expect(objects[1]?.value).toHaveProperty('metadata.labels', {});
  });
});

describe('which namespace a listing answers for', () => {
  const pods = table([
    ['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'],
    ['web-0', '1/1', 'Running', '0', '3d'],
  ]);
  it.each([
    ['$ kubectl get pods', { namespaceUnknown: true }],
    ['$ kubectl get pods -n kube-system', { namespace: 'kube-system' }],
    ['[root@bastion ~]# oc get po --namespace=kube-system -owide', { namespace: 'kube-system' }],
    ['$ kubectl -nkube-system get pods --sort-by .metadata.name', { namespace: 'kube-system' }],
    ['$ kubectl get pods -n kube-system -l k8s-app=calico-node', { namespace: 'kube-system', filtered: true }],
    ['$ kubectl get pods -n kube-system | grep web', { namespace: 'kube-system', filtered: true }],
    ['$ kubectl get pods -n kube-system | tee pods.txt', { namespace: 'kube-system' }],
    ['$ kubectl get pod web-0 -n kube-system', { namespace: 'kube-system', filtered: true }],
    ['$ kubectl get pods -Ao wide', {}],
  ])('%s', (command, scope) => {
    const { objects, listings } = readText(`${command}\n${pods}`, 'f');
    expect(listings).toEqual([{ kind: 'Pod', count: 1, file: 'f', line: 2, ...scope }]);
    expect(objects[0]?.namespace).toBe((scope as { namespace?: string }).namespace);
  });
});

describe('kubectl get nodes', () => {
  // kubectl 1.32 get nodes -o wide --show-labels, labels cut.
  const wide = `NAME             STATUS                        ROLES           AGE   VERSION        INTERNAL-IP      EXTERNAL-IP   OS-IMAGE             KERNEL-VERSION      CONTAINER-RUNTIME     LABELS
10.188.156.137   NotReady,SchedulingDisabled   worker,master   41d   v1.28.15+IKS   10.188.156.137   <none>        Ubuntu 20.04.6 LTS   5.4.0-200-generic   containerd://1.7.24   topology.kubernetes.io/zone=dal10
10.188.156.140   Ready                         <none>          41d   v1.28.15+IKS   10.188.156.140   <none>        Ubuntu 20.04.6 LTS   5.4.0-200-generic   containerd://1.7.24   topology.kubernetes.io/zone=dal12
`;

  it.each([
    ['as printed', wide],
    ['without padding', wide.replaceAll(/ +/g, ' ')],
  ])('tells state, roles and versions: %s', (_name, text) => {
    const { objects, listings } = readText(text, 'nodes.txt');
    expect(objects[0]?.value).toEqual({
      metadata: { name: '10.188.156.137', labels: { 'topology.kubernetes.io/zone': 'dal10' } },
      spec: { unschedulable: true },
      status: {
        addresses: [{ type: 'InternalIP', address: '10.188.156.137' }],
        nodeInfo: {
          kubeletVersion: 'v1.28.15+IKS',
          osImage: 'Ubuntu 20.04.6 LTS',
          kernelVersion: '5.4.0-200-generic',
          containerRuntimeVersion: 'containerd://1.7.24',
        },
      },
      printed: { status: 'NotReady,SchedulingDisabled', ready: false, roles: ['master', 'worker'] },
    });
    expect(objects[1]?.value).toMatchObject({ printed: { status: 'Ready', ready: true, roles: [] } });
    expect(objects[1]?.value).not.toHaveProperty('spec');
    expect(objects[1]?.source.knows).toContain('spec.unschedulable');
    expect(objects[1]?.source.knows).not.toContain('status.conditions');
    expect(listings).toEqual([{ kind: 'Node', count: 2, file: 'nodes.txt', line: 1 }]);
  });
});

describe('tables of other kinds', () => {
  it('reads daemon sets', () => {
    const { objects } = readText(
      table([
        [
          'NAMESPACE',
          'NAME',
          'DESIRED',
          'CURRENT',
          'READY',
          'UP-TO-DATE',
          'AVAILABLE',
          'NODE SELECTOR',
          'AGE',
          'CONTAINERS',
          'IMAGES',
          'SELECTOR',
        ],
        [
          'kube-system',
          'calico-node',
          '2',
          '2',
          '1',
          '2',
          '1',
          'projectcalico.org/node-network-during-migration=calico',
          '400d',
          'calico-node',
          'us.icr.io/armada-master/node:v3.26.4',
          'k8s-app=calico-node',
        ],
        [
          'kube-system',
          'kube-proxy',
          '5',
          '5',
          '5',
          '5',
          '5',
          '<none>',
          '400d',
          'kube-proxy',
          'kube-proxy:v1.28.15',
          'k8s-app=kube-proxy',
        ],
      ]),
      'f',
    );
    expect(objects.map(({ kind, value }) => [kind, value])).toMatchObject([
      [
        'DaemonSet',
        {
          metadata: { name: 'calico-node', namespace: 'kube-system' },
          spec: {
            template: {
              spec: {
                nodeSelector: { 'projectcalico.org/node-network-during-migration': 'calico' },
                containers: [{ name: 'calico-node', image: 'us.icr.io/armada-master/node:v3.26.4' }],
              },
            },
          },
          status: {
            desiredNumberScheduled: 2,
            currentNumberScheduled: 2,
            numberReady: 1,
            updatedNumberScheduled: 2,
            numberAvailable: 1,
          },
        },
      ],
      ['DaemonSet', { spec: { template: { spec: { nodeSelector: {} } } } }],
    ]);
  });

  it('reads the node selector of daemon sets as kubectl 1.10 heads it', () => {
    const { objects } = readText(
      table([
        ['NAME', 'DESIRED', 'CURRENT', 'READY', 'UP-TO-DATE', 'AVAILABLE', 'NODE-SELECTOR', 'AGE'],
        ['calico-node', '2', '2', '2', '2', '2', 'zone=dal10,pool=default', '3d'],
      ]),
      'f',
    );
    expect(objects[0]?.value).toHaveProperty('spec.template.spec.nodeSelector', { zone: 'dal10', pool: 'default' });
  });

  it.each([
    [
      'Deployment',
      [
        ['NAME', 'READY', 'UP-TO-DATE', 'AVAILABLE', 'AGE'],
        ['x', '1/2', '2', '1', '3d'],
      ],
      { spec: { replicas: 2 }, status: { readyReplicas: 1, updatedReplicas: 2, availableReplicas: 1 } },
    ],
    // kubectl 1.14 and before.
    [
      'Deployment',
      [
        ['NAME', 'DESIRED', 'CURRENT', 'UP-TO-DATE', 'AVAILABLE', 'AGE'],
        ['x', '2', '2', '2', '1', '3d'],
      ],
      { spec: { replicas: 2 }, status: { replicas: 2, availableReplicas: 1 } },
    ],
    // The migration guide of flannel to Calico.
    [
      'Job',
      [
        ['NAME', 'COMPLETIONS', 'DURATION', 'AGE'],
        ['x', '1/1', '2m59s', '5m9s'],
      ],
      { spec: { completions: 1 }, status: { succeeded: 1 } },
    ],
    [
      'Job',
      [
        ['NAME', 'STATUS', 'COMPLETIONS', 'DURATION', 'AGE'],
        ['x', 'Failed', '0/1', '', '5m9s'],
      ],
      { status: { succeeded: 0 }, printed: { status: 'Failed' } },
    ],
    [
      'Secret',
      [
        ['NAME', 'TYPE', 'DATA', 'AGE'],
        ['x', 'Opaque', '1', '3d'],
      ],
      { type: 'Opaque' },
    ],
    [
      'Namespace',
      [
        ['NAME', 'STATUS', 'AGE'],
        ['kube-system', 'Active', '3d'],
        ['x', 'Terminating', '3d'],
      ],
      { status: { phase: 'Active' } },
    ],
  ])('reads %s', (kind, rows, expected) => {
    const { objects } = readText(table(rows), 'f');
    expect(objects[0]).toMatchObject({ kind, value: expected });
  });

  it('reads `get all`, a table for each kind', () => {
    const text = [
      table([
        ['NAMESPACE', 'NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'],
        ['kube-system', 'pod/calico-node-kwv84', '1/1', 'Running', '2 (40m ago)', '58m'],
      ]),
      table([
        ['NAMESPACE', 'NAME', 'TYPE', 'CLUSTER-IP', 'EXTERNAL-IP', 'PORT(S)', 'AGE'],
        ['default', 'service/kubernetes', 'ClusterIP', '10.152.183.1', '<none>', '443/TCP', '58m'],
      ]),
      table([
        ['NAMESPACE', 'NAME', 'DESIRED', 'CURRENT', 'READY', 'AGE'],
        ['kube-system', 'replicaset.apps/coredns-864597b5fd', '1', '1', '1', '58m'],
      ]),
    ].join('\n');
    const { objects, listings, rest } = readText(text, 'f');
    expect(objects.map(({ kind, name, namespace }) => [kind, namespace, name])).toEqual([
      ['Pod', 'kube-system', 'calico-node-kwv84'],
      ['Service', 'default', 'kubernetes'],
      ['ReplicaSet', 'kube-system', 'coredns-864597b5fd'],
    ]);
    expect(listings.map(({ kind, line }) => [kind, line])).toEqual([
      ['Pod', 1],
      ['Service', 4],
      ['ReplicaSet', 7],
    ]);
    expect(rest).toEqual([]);
  });

  it('reads the conditions of the operator of Calico and of API services', () => {
    const text = [
      table([
        ['NAME', 'AVAILABLE', 'PROGRESSING', 'DEGRADED', 'SINCE'],
        ['calico', 'False', 'True', 'False', '4m9s'],
      ]),
      table([
        ['NAME', 'SERVICE', 'AVAILABLE', 'AGE'],
        ['v1.apps', 'Local', 'True', '58d'],
        ['v3.projectcalico.org', 'calico-apiserver/calico-api', 'False (MissingEndpoints)', '58d'],
      ]),
      // An operator of OpenShift has the same columns, and a version.
      table([
        ['NAME', 'VERSION', 'AVAILABLE', 'PROGRESSING', 'DEGRADED', 'SINCE', 'MESSAGE'],
        ['network', '4.18.25', 'True', 'True', 'False', '28h', 'DaemonSet "multus" is not available'],
      ]),
    ].join('\n');
    const { objects } = readText(text, 'f');
    expect(objects.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'TigeraStatus calico',
      'APIService v1.apps',
      'APIService v3.projectcalico.org',
      'ClusterOperator network',
    ]);
    expect(objects[0]?.value).toHaveProperty('status.conditions', [
      { type: 'Available', status: 'False' },
      { type: 'Progressing', status: 'True' },
      { type: 'Degraded', status: 'False' },
    ]);
    expect(objects[0]?.source.knows).not.toContain('status.conditions[].message');
    expect(objects[2]?.value).toHaveProperty('status.conditions', [
      { type: 'Available', status: 'False', reason: 'MissingEndpoints' },
    ]);
  });

  it('takes the kind from the command, and leaves a table of which nothing tells the kind to others', () => {
    const text = table([
      ['NAME', 'CIDR', 'AGE'],
      ['default-ipv4-ippool', '172.30.0.0/16', '3d'],
    ]);
    expect(readText(`$ kubectl get ippools.crd.projectcalico.org\n${text}`, 'f')).toMatchObject({
      objects: [{ kind: 'IPPool', name: 'default-ipv4-ippool' }],
      listings: [{ kind: 'IPPool', count: 1, file: 'f', line: 2 }],
    });
    expect(readText(text, 'f')).toMatchObject({ objects: [], listings: [], problems: [], rest: [{ firstLine: 1 }] });
  });
});
