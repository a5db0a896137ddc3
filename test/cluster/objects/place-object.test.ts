import { describe, expect, it } from 'vitest';
import type { SourcedObject } from '../../../src/model/document.ts';
import { placeObject } from '../../../src/cluster/objects/place-object.ts';
import { told, type Told } from '../told.ts';

const row: Told = {
  kind: 'Pod',
  name: 'calico-node-7k2xq',
  form: 'table',
  value: { metadata: { labels: { a: 'b' } } },
};

function place(object: Told, command: string): SourcedObject {
  return placeObject(told(object), { file: 'pods.txt', command, exitStatus: 0 });
}

describe('placeObject', () => {
  it('gives the rows of a table the namespace that was asked for', () => {
    expect(place(row, 'kubectl get pods -n kube-system -o wide')).toMatchObject({
      namespace: 'kube-system',
      value: { metadata: { labels: { a: 'b' }, namespace: 'kube-system' } },
    });
  });

  it.each<[string, Told, string]>([
    ['knows its own', { ...row, namespace: 'calico-system' }, 'kubectl get pods -n kube-system'],
    ['has none', { ...row, kind: 'Node' }, 'kubectl get nodes -n kube-system'],
    ['could be in any', row, 'kubectl get pods -A'],
    ['was printed by another program', row, 'cat pods.txt'],
  ])('leaves an object alone that %s', (_, object, command) => {
    const placed = place(object, command);
    expect([placed.namespace, placed.value]).toEqual([object.namespace, object.value]);
  });
});
