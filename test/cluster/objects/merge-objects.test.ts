import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model/json.ts';
import { mergeObjects } from '../../../src/cluster/objects/merge-objects.ts';
import { told } from '../told.ts';

const pod = { kind: 'Pod', name: 'calico-node-7k2xq', namespace: 'kube-system' };

function node(ready: 'True' | 'False', resourceVersion?: string): JsonObject {
  return {
    metadata: { name: '10.188.156.137', ...(resourceVersion === undefined ? {} : { resourceVersion }) },
    status: { conditions: [{ type: 'Ready', status: ready }] },
  };
}

describe('mergeObjects', () => {
  it('makes one object of all texts about it, the most structured first', () => {
    const { objects } = mergeObjects([
      told({
        ...pod,
        form: 'table',
        file: 'a.txt',
        value: { printed: { status: 'Running', ready: false } },
        knows: ['printed'],
      }),
      told({ ...pod, form: 'describe', value: { status: { phase: 'Running' } }, knows: ['status.phase'] }),
      told({ ...pod, form: 'yaml', file: 'b.yaml', uid: 'u1', value: { spec: { nodeName: '10.188.156.137' } } }),
      told({ ...pod, form: 'json', file: 'c.json', uid: 'u1', value: { spec: { nodeName: '10.188.156.137' } } }),
    ]);
    const [merged, ...others] = objects.get('Pod') ?? [];
    expect(others).toEqual([]);
    expect(merged).toMatchObject({ ...pod, uid: 'u1', knows: 'all' });
    expect(merged?.sources.map(({ form }) => form)).toEqual(['json', 'yaml', 'describe', 'table']);
    expect(merged?.value).toEqual({
      spec: { nodeName: '10.188.156.137' },
      printed: { status: 'Running', ready: false },
    });
  });

  it('knows what any of the sources would have shown', () => {
    const { objects } = mergeObjects([
      told({ ...pod, form: 'table', knows: ['printed', 'spec.nodeName'] }),
      told({ ...pod, form: 'describe', knows: ['spec.nodeName', 'status.phase'] }),
    ]);
    expect(objects.get('Pod')?.[0]?.knows).toEqual(['printed', 'spec.nodeName', 'status.phase']);
  });

  it('bounds the work on an object that is told over and over, and cites all its places', () => {
    const rows = Array.from({ length: 20_000 }, (_, line) =>
      told({
        ...pod,
        form: 'table',
        line,
        value: { metadata: { labels: { [`l${line}`]: 'x' } } },
        knows: [`k${line}`],
      }),
    );
    const [merged] = mergeObjects(rows).objects.get('Pod') ?? [];
    expect(merged?.sources).toHaveLength(20_000);
    expect(merged?.value['metadata']).toMatchObject({ labels: { l0: 'x', l9: 'x' } });
    expect(merged?.knows).toHaveLength(32);
  });

  it('joins a text without a namespace to the only object of its name', () => {
    const { name, kind } = pod;
    const { objects } = mergeObjects([told({ kind, name, form: 'table' }), told({ ...pod, form: 'describe' })]);
    expect(objects.get('Pod')).toHaveLength(1);
    expect(objects.get('Pod')?.[0]?.namespace).toBe('kube-system');
  });

  it('leaves a text without a namespace alone where several namespaces have the name', () => {
    const { name, kind } = pod;
    const { objects } = mergeObjects([
      told({ kind, name, form: 'table', line: 1 }),
      told({ kind, name, form: 'table', line: 2 }),
      told(pod),
      told({ ...pod, namespace: 'calico-system', line: 2 }),
    ]);
    expect(objects.get('Pod')?.map(({ namespace, sources }) => [namespace, sources.length])).toEqual([
      [undefined, 2],
      ['calico-system', 1],
      ['kube-system', 1],
    ]);
  });

  it('keeps objects that followed each other under one name apart, and gives texts without a uid to the youngest', () => {
    const web = { kind: 'Pod', name: 'web-0', namespace: 'shop' };
    const { objects } = mergeObjects([
      told({ ...web, uid: 'b', value: { metadata: { creationTimestamp: '2026-11-20T22:00:00Z' } } }),
      told({ ...web, uid: 'a', value: { metadata: { creationTimestamp: '2026-11-20T23:00:00Z' } }, line: 2 }),
      told({ ...web, form: 'describe' }),
    ]);
    expect(objects.get('Pod')?.map(({ uid, sources }) => [uid, sources.length])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('sorts kinds, and objects by namespace and name', () => {
    const { objects } = mergeObjects([
      told({ kind: 'Pod', name: 'b', namespace: 'x' }),
      told({ kind: 'Pod', name: 'a', namespace: 'y' }),
      told({ kind: 'Node', name: 'n' }),
      told({ kind: 'Pod', name: 'a', namespace: 'x' }),
    ]);
    expect([...objects.keys()]).toEqual(['Node', 'Pod']);
    expect(objects.get('Pod')?.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual(['x/a', 'x/b', 'y/a']);
  });
});

describe('mergeObjects, where equally structured files contradict each other', () => {
  const name = '10.188.156.137';
  const before = { kind: 'Node', name, uid: 'n1', file: 'before.json' };
  const after = { kind: 'Node', name, uid: 'n1', file: 'after.yaml', form: 'yaml' as const };

  it('takes the newer resourceVersion, as a number, and says so', () => {
    const { objects, problems } = mergeObjects([
      told({ ...before, value: node('True', '999') }),
      told({ ...after, value: node('False', '1000'), line: 7 }),
    ]);
    expect(objects.get('Node')?.[0]?.value).toEqual(node('False', '1000'));
    expect(objects.get('Node')?.[0]?.sources.map(({ file }) => file)).toEqual(['after.yaml', 'before.json']);
    expect(problems).toEqual([
      {
        code: 'objects-contradict',
        message: `Node ${name} differs from before.json, which says Ready True instead of False; what is said here was taken`,
        file: 'after.yaml',
        line: 7,
      },
    ]);
  });

  it('takes the first file where no resourceVersion tells which is newer', () => {
    const { objects, problems } = mergeObjects([
      told({ ...before, value: node('True') }),
      told({ ...before, file: 'after.json', value: node('False') }),
    ]);
    expect(objects.get('Node')?.[0]?.value).toEqual(node('False'));
    expect(problems).toMatchObject([{ code: 'objects-contradict', file: 'after.json' }]);
  });

  it('tells of many objects of two files in one problem', () => {
    const { problems } = mergeObjects(
      ['a', 'b', 'c'].flatMap((worker, line) => [
        told({ ...before, name: worker, uid: worker, value: node('True', '1'), line }),
        told({ ...after, name: worker, uid: worker, value: node('False', '2'), line }),
      ]),
    );
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^Node a and 2 more differ from before\.json/);
  });

  it('is silent where the forms differ in structure, or the sources agree', () => {
    const { problems } = mergeObjects([
      told({ ...before, value: node('True') }),
      told({ ...after, value: node('True') }),
      told({ ...before, form: 'describe', file: 'describe.txt', value: node('False') }),
    ]);
    expect(problems).toEqual([]);
  });

  it('compares tables with tables', () => {
    const table = { ...pod, form: 'table' as const, knows: ['printed'] };
    const { problems } = mergeObjects([
      told({ ...table, file: 'pods-1.txt', value: { printed: { status: 'Running' } } }),
      told({ ...table, file: 'pods-2.txt', value: { printed: { status: 'CrashLoopBackOff' } } }),
    ]);
    expect(problems).toMatchObject([{ code: 'objects-contradict', file: 'pods-1.txt' }]);
  });
});
