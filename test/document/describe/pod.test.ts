import { describe, expect, it } from 'vitest';
import { described, fixture } from './fixture.ts';

describe('a description of a pod', () => {
  const { object } = described(fixture('pod-crash-loop.txt'));

  it('tells owner, node and containers', () => {
    expect(object.namespace).toBe('kube-system');
    expect(object.value).toMatchObject({
      metadata: { ownerReferences: [{ kind: 'DaemonSet', name: 'calico-node', controller: true }] },
      spec: {
        nodeName: '10.188.156.137',
        priorityClassName: 'system-node-critical',
        tolerations: [
          { effect: 'NoSchedule', operator: 'Exists' },
          { effect: 'NoExecute', operator: 'Exists' },
        ],
        containers: [
          {
            name: 'calico-node',
            image: 'us.icr.io/armada-master/node:v3.26.4',
            env: [
              { name: 'CALICO_NETWORKING_BACKEND', value: 'bird' },
              { name: 'FELIX_HEALTHENABLED', value: 'true' },
            ],
            resources: { requests: { cpu: '250m', memory: '80Mi' } },
            livenessProbe: {
              exec: { command: ['/bin/calico-node', '-felix-live', '-bird-live'] },
              initialDelaySeconds: 10,
              timeoutSeconds: 10,
              periodSeconds: 10,
              successThreshold: 1,
              failureThreshold: 6,
            },
          },
        ],
      },
    });
  });

  it('tells the states of the containers', () => {
    expect(object.value).toHaveProperty('status.containerStatuses', [
      {
        name: 'calico-node',
        containerID: 'containerd://b200d596093c40008000d596093c64c6',
        imageID:
          'us.icr.io/armada-master/node:v3.26.4@sha256:000000000eda4000800000000eda9d1200000000000000000000000000000000',
        ready: false,
        restartCount: 41,
        state: { waiting: { reason: 'CrashLoopBackOff' } },
        lastState: {
          terminated: {
            reason: 'Error',
            exitCode: 1,
            startedAt: '2026-11-20T23:52:27Z',
            finishedAt: '2026-11-20T23:53:27Z',
          },
        },
      },
    ]);
    expect(object.value).toHaveProperty('printed', {
      status: 'CrashLoopBackOff',
      readyContainers: 0,
      totalContainers: 1,
      restarts: 41,
      ready: false,
    });
  });

  it.each([
    ['status.containerStatuses[0].state.waiting.reason', 67, '      Reason:       CrashLoopBackOff'],
    ['status.containerStatuses[0].lastState.terminated.exitCode', 70, '      Exit Code:    1'],
    ['status.conditions[1].status', 87, '  Ready             False '],
    ['spec.containers[0].env[1].value', 82, '      FELIX_HEALTHENABLED:        true'],
    ['printed.status', 67, '      Reason:       CrashLoopBackOff'],
    ['printed.ready', 73, '    Ready:          False'],
    ['printed.restarts', 74, '    Restart Count:  41'],
    ['spec.nodeSelector.zone', 92, 'Node-Selectors:     <none>'],
  ])('shows the line that states %s', (path, line, text) => {
    expect(object.source.locate(path)).toEqual({ file: 'describe.txt', line, text });
  });

  it('knows the types and states of conditions, not their reasons', () => {
    expect(object.source.knows).toEqual(
      expect.arrayContaining(['status.conditions[].type', 'status.conditions[].status']),
    );
    expect(object.source.knows).not.toContain('status.conditions');
    expect(object.source.knows).toEqual(
      expect.arrayContaining(['status.phase', 'metadata.deletionTimestamp', 'printed']),
    );
  });

  it('prints the status of a pod whose containers are being created as kubectl does', () => {
    expect(described(fixture('pod-initializing.txt')).object.value).toHaveProperty('printed.status', 'PodInitializing');
  });

  // kubectl 1.32 describe pod, put together from pkg/describe: a pod that is being deleted, with a sidecar, the last
  // words of a container over several lines, and values of every kind.
  const terminating = `Name:                      web-0
Namespace:                 shop
Priority:                  0
Service Account:           default
Node:                      <none>
Labels:                    app=web
Novelty:                   other=thing
Annotations:               note: two lines
                           script:
                             #!/bin/sh
                             echo Status: fine
Status:                    Terminating (lasts 5m)
Termination Grace Period:  30s
Reason:                    Evicted
Message:                   The node was low on resource: memory. 
IP:                        
IPs:                       <none>
Init Containers:
  proxy:
    Container ID:   containerd://1
    Image:          proxy:1
    State:          Running
      Started:      Tue, 05 Mar 2024 10:00:00 +0100
    Ready:          True
    Restart Count:  2
    Environment:    <none>
    Mounts:         <none>
Containers:
  web:
    Container ID:  containerd://2
    Image:         web:1
    Image ID:      web@sha256:2
    Port:          8080/TCP
    Host Port:     0/TCP
    Command:
      sh
      -c
    Args:
      kubectl get pods
        | grep web
    State:          Terminated
      Reason:       Error
      Message:      panic: no
NominatedNodeName: I am not a field
      goroutine 1
      Exit Code:    2
      Signal:       9
      Started:      Tue, 05 Mar 2024 10:00:01 +0100
      Finished:     Tue, 05 Mar 2024 10:00:02 +0100
    Ready:          False
    Restart Count:  7
    Limits:
      memory:  1Gi
    Readiness:  http-get https://:web/healthz%3Fa=b delay=0s timeout=1s period=10s #success=1 #failure=3
    Startup:    tcp-socket 127.0.0.1:8080 delay=0s timeout=1s period=5s successThreshold=1 failureThreshold=30
    Environment Variables from:
      settings  ConfigMap  Optional: false
    Environment:
      PASSWORD:   <set to the key 'password' in secret 'db'>  Optional: true
      MODE:       <set to the key 'mode' of config map 'settings'>  Optional: false
      NODE_NAME:   (v1:spec.nodeName)
      CPUS:       1 (limits.cpu)
      EMPTY:      
      TEXT:       one
                  NAME: two
    Mounts:
      /data from data (rw)
Conditions:
  Type                        Status
  PodReadyToStartContainers   True 
  Initialized                 True 
  Ready                       False 
Volumes:
  data:
    Type:       EmptyDir (a temporary directory that shares a pod's lifetime)
QoS Class:                   Burstable
Node-Selectors:              zone=dal10
Tolerations:                 node.kubernetes.io/not-ready:NoExecute op=Exists for 300s
                             dedicated=infra:NoSchedule
Events:                      <none>
`;
  const odd = described(terminating).object;

  it('says of a pod that is going away that its phase is unknown', () => {
    expect(odd.value).not.toHaveProperty('status.phase');
    expect(odd.value).not.toHaveProperty('metadata.deletionTimestamp');
    expect(odd.source.knows).not.toContain('status.phase');
    expect(odd.source.knows).not.toContain('metadata.deletionTimestamp');
    expect(odd.value).toHaveProperty('printed.status', 'Terminating');
    expect(odd.source.locate('printed.status').text).toMatch(/^Status: +Terminating/);
  });

  it('knows that a pod on no node has none', () => {
    expect(odd.value).not.toHaveProperty('spec.nodeName');
    expect(odd.source.knows).toContain('spec.nodeName');
    expect(odd.source.knows).not.toContain('spec.runtimeClassName');
  });

  it('keeps the last words of a container together, whatever they look like', () => {
    expect(odd.value).toHaveProperty('status.containerStatuses[0].state.terminated', {
      reason: 'Error',
      exitCode: 2,
      signal: 9,
      message: 'panic: no\nNominatedNodeName: I am not a field\n      goroutine 1',
      startedAt: '2024-03-05T09:00:01Z',
      finishedAt: '2024-03-05T09:00:02Z',
    });
    expect(odd.value).toHaveProperty('status.containerStatuses[0].restartCount', 7);
  });

  it('takes an init container that is ready while it runs for a sidecar', () => {
    expect(odd.value).toHaveProperty('spec.initContainers[0].restartPolicy', 'Always');
    expect(odd.value).toHaveProperty('printed.readyContainers', 1);
    expect(odd.value).toHaveProperty('printed.totalContainers', 2);
    expect(odd.value).toHaveProperty('printed.restarts', 9);
  });

  it('does not take an init container for a sidecar that only runs', () => {
    const text = fixture('pod-initializing.txt')
      .replace(
        /State: {10}Terminated\n.*Reason:.*\n.*Exit Code.*\n(.*Started.*\n).*Finished.*\n {4}Ready: {10}True/,
        'State:          Running\n$1    Ready:          False',
      )
      .replace(/Initialized +True/, 'Initialized       False');
    const { value } = described(text).object;
    expect(value).not.toHaveProperty('spec.initContainers[0].restartPolicy');
    expect(value).toHaveProperty('printed.status', 'Init:0/2');
    expect(value).toHaveProperty('printed.totalContainers', 1);
  });

  it('reads commands, probes and where the environment comes from', () => {
    expect(odd.value).toHaveProperty('spec.containers[0]', {
      name: 'web',
      image: 'web:1',
      command: ['sh', '-c'],
      args: ['kubectl get pods', '  | grep web'],
      env: [
        { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'db', key: 'password', optional: true } } },
        { name: 'MODE', valueFrom: { configMapKeyRef: { name: 'settings', key: 'mode' } } },
        { name: 'NODE_NAME', valueFrom: { fieldRef: { apiVersion: 'v1', fieldPath: 'spec.nodeName' } } },
        { name: 'CPUS', valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } } },
        { name: 'EMPTY' },
        { name: 'TEXT', value: 'one\nNAME: two' },
      ],
      resources: { limits: { memory: '1Gi' } },
      readinessProbe: {
        httpGet: { path: '/healthz%3Fa=b', port: 'web', scheme: 'HTTPS' },
        timeoutSeconds: 1,
        periodSeconds: 10,
        successThreshold: 1,
        failureThreshold: 3,
      },
      startupProbe: {
        tcpSocket: { host: '127.0.0.1', port: 8080 },
        timeoutSeconds: 1,
        periodSeconds: 5,
        successThreshold: 1,
        failureThreshold: 30,
      },
    });
  });

  it('reads labels, annotations of several lines, node selectors and tolerations', () => {
    expect(odd.value).toHaveProperty('metadata.annotations', {
      note: 'two lines',
      script: '#!/bin/sh\necho Status: fine',
    });
    expect(odd.value).toHaveProperty('metadata.labels', { app: 'web' });
    expect(odd.value).toHaveProperty('spec.nodeSelector', { zone: 'dal10' });
    expect(odd.value).toHaveProperty('spec.tolerations', [
      { key: 'node.kubernetes.io/not-ready', effect: 'NoExecute', operator: 'Exists', tolerationSeconds: 300 },
      { key: 'dedicated', value: 'infra', effect: 'NoSchedule' },
    ]);
    expect(odd.value).toHaveProperty('status.reason', 'Evicted');
  });
});
