import { describe, expect, it } from 'vitest';
import type { LogOrigin } from '../../../src/model/document.ts';
import { placeLog } from '../../../src/cluster/logs/place-log.ts';
import { createPodNames } from '../../../src/cluster/logs/pod-names.ts';
import { objectsOf, type Told } from '../told.ts';

function pod(
  name: string,
  namespace: string,
  containers: readonly string[] = ['calico-node', 'install-cni', 'calico-extension'],
): Told {
  const named = containers.map((container) => ({ name: container }));
  return { kind: 'Pod', name, namespace, value: { spec: { nodeName: `node-of-${name}`, containers: named } } };
}

const pods = createPodNames(
  objectsOf(
    pod('calico-node-7k2xq', 'calico-system'),
    pod('calico-node-7k2', 'calico-system'),
    pod('calico-typha-74cf9b6f8-q8wzn', 'calico-system', ['calico-typha']),
    pod('web-0', 'shop'),
    pod('web-0', 'stage'),
  ).get('Pod') ?? [],
);

function place(origin: Partial<LogOrigin> & { readonly file: string }, command?: string): LogOrigin {
  const collected = command === undefined ? undefined : { file: origin.file, command, exitStatus: 0 };
  return placeLog({ previous: false, ...origin }, collected, pods);
}

const whole = {
  pod: 'calico-node-7k2xq',
  namespace: 'calico-system',
  node: 'node-of-calico-node-7k2xq',
};

describe('placeLog', () => {
  it.each([
    ['x/logs-calico-node-7k2xq-calico-node.log', 'calico-node'],
    ['x/logs-calico-node-7k2xq-install-cni.log', 'install-cni'],
    ['logs-calico-node-7k2xq-calico-node-previous.log', 'calico-node'],
    // The names that runbooks use
    ['calico-node-7k2xq-cni.log', 'install-cni'],
    ['calico-node-7k2xq-ext.log', 'calico-extension'],
    ['calico-system_calico-node-7k2xq_calico-node.txt', 'calico-node'],
  ])('finds pod and container in %s', (file, container) => {
    expect(place({ file })).toMatchObject({ ...whole, container });
  });

  it('corrects a guess that cut the name elsewhere', () => {
    const file = 'logs-calico-node-7k2xq-install-cni.log';
    expect(place({ file, pod: 'calico-node-7k2xq-install', container: 'cni' })).toMatchObject({
      ...whole,
      container: 'install-cni',
    });
  });

  it('takes the only container of a pod', () => {
    expect(place({ file: 'calico-typha-74cf9b6f8-q8wzn.log' })).toMatchObject({
      pod: 'calico-typha-74cf9b6f8-q8wzn',
      container: 'calico-typha',
    });
  });

  it('takes the container that the content speaks for, where the name is silent', () => {
    expect(place({ file: 'calico-node-7k2xq.log', component: 'calico-node' }).container).toBe('calico-node');
    expect(place({ file: 'calico-node-7k2xq.log' }).container).toBeUndefined();
  });

  it('gives a log whose pod is known its node, and keeps what the layout said', () => {
    expect(place({ file: 'logs.txt', pod: 'calico-node-7k2xq', container: 'install-cni' })).toEqual({
      ...whole,
      file: 'logs.txt',
      container: 'install-cni',
      previous: false,
    });
  });

  it('leaves a log alone whose pod is not known', () => {
    const origins = [
      { file: 'calico-node-abcde.log', component: 'calico-node', previous: false },
      { file: 'logs.txt', pod: 'gone-1', namespace: 'kube-system', previous: false },
      { file: 'dump-of-calico-node-7k2xq.txt', pod: 'gone-1', previous: false },
      { file: 'xcalico-node-7k2xq.log', previous: false },
      { file: 'logs-web-0.log', previous: false },
      { file: 'calico-node-7k2xq-and-web-0.log', previous: false },
    ];
    expect(origins.map((origin) => place(origin))).toEqual(origins);
  });

  it('believes the command before any guess', () => {
    const file = 'logs-calico-node-7k2xq-calico-node-previous.log';
    const command = 'kubectl logs -n calico-system calico-node-7k2xq -c calico-node --previous --tail=5000';
    expect(place({ file, pod: 'previous', namespace: 'logs', container: 'node' }, command)).toEqual({
      ...whole,
      file,
      container: 'calico-node',
      previous: true,
    });
    expect(place({ file: 'a.log' }, 'kubectl logs -n kube-system pod/gone-1 web')).toEqual({
      file: 'a.log',
      pod: 'gone-1',
      namespace: 'kube-system',
      container: 'web',
      previous: false,
    });
  });

  it('does not take a workload or a selector for a pod', () => {
    expect(place({ file: 'a.log' }, 'kubectl logs -n kube-system ds/calico-node -c calico-node')).toEqual({
      file: 'a.log',
      namespace: 'kube-system',
      container: 'calico-node',
      previous: false,
    });
    expect(place({ file: 'a.log' }, 'kubectl logs -l k8s-app=calico-node')).toEqual({ file: 'a.log', previous: false });
  });
});
