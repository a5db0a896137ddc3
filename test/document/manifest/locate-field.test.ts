import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourcedObject } from '../../../src/model/document.ts';
import { fixture, readManifestText } from './reading.ts';

function named(name: string, text: string): SourcedObject {
  const object = readManifestText(text).objects.find((each) => each.name === name);
  if (object === undefined) throw new Error(`no ${name}`);
  return object;
}

describe('locate', () => {
  it.each([
    ['status.containerStatuses[0].state.waiting.reason', /"reason": "CrashLoopBackOff"/],
    ['status.containerStatuses[0].name', /"name": "calico-node"/],
    ['metadata.labels.k8s-app', /"k8s-app": "calico-node"/],
    ['spec.nodeName', /"nodeName": "10\.188\.156\.137"/],
  ])('cites the line of %s in a JSON list', (path, pattern) => {
    const text = fixture('pods.json');
    const { line, text: found } = named('calico-node-7k2xq', text).source.locate(path);
    expect(found).toMatch(pattern);
    expect(text.split('\n')[line - 1]).toBe(found);
  });

  it.each([
    ['status.conditions[1].reason', /^ {6}reason: KubeletHasSufficientMemory$/],
    ['metadata.labels.topology.kubernetes.io/zone', /^ {6}topology\.kubernetes\.io\/zone: dal\d+$/],
    ['spec.podCIDRs[0]', /^ {4}- 172\.30\.64\.0\/25$/],
  ])('cites the line of %s in a YAML list', (path, pattern) => {
    const text = fixture('nodes.yaml');
    const { line, text: found } = named('10.188.156.137', text).source.locate(path);
    expect(found).toMatch(pattern);
    expect(text.split('\n')[line - 1]).toBe(found);
  });

  it('cites the nearest field above one that is not there', () => {
    const pod = named('calico-node-7k2xq', fixture('pods.json'));
    expect(pod.source.locate('spec.noSuchField.zone').text).toContain('"spec": {');
    expect(pod.source.locate('no.such.field').line).toBe(pod.source.line + 1);
  });

  it('cites an element by its first field, not by its bracket', () => {
    const { text } = named('calico-node-7k2xq', fixture('pods.json')).source.locate('spec.containers[0]');
    expect(text).toMatch(/^ +"\w+": /);
  });

  it('cites what makes a printed column', () => {
    const pod = named('calico-node-7k2xq', fixture('pods.json'));
    expect(pod.source.locate('printed.status').text).toContain('CrashLoopBackOff');
  });

  it('cites all lines of a text, from the first', () => {
    const yaml =
      'kind: Pod\nmetadata:\n  name: a\nstatus:\n  message: |-\n    one\n    two\n  reason: x\n  note: folded\n    over lines\n';
    const { source } = named('a', yaml);
    expect(source.locate('status.message')).toEqual({ file: 'objects', line: 6, text: '    one\n    two' });
    expect(source.locate('status.note')).toEqual({ file: 'objects', line: 9, text: '  note: folded\n    over lines' });
  });

  it('cites of a document on one line what stands around the field', () => {
    const padding = 'x'.repeat(5_000);
    const pod = { kind: 'Pod', metadata: { name: 'a', labels: { padding } }, spec: { nodeName: 'n1', padding } };
    const found = named('a', JSON.stringify(pod)).source.locate('spec.nodeName');
    expect(found.text).toContain('"nodeName":"n1"');
    expect(found.text.length).toBeLessThan(1_200);
  });

  it.each(['JSON', 'YAML'])('finds the line of every text in any tree of %s', (form) => {
    const key = fc.stringMatching(/^[a-z]{1,3}([./-][a-z]{1,2})?$/);
    const leaf = fc.stringMatching(/^[A-Z]{4,8}$/);
    const tree = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(key, tie('node'), { maxKeys: 3 }),
      ),
    })).node;
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 4 }), (spec) => {
        const json = JSON.stringify({ kind: 'Pod', metadata: { name: 'a' }, spec }, null, 2);
        // JSON is YAML in flow style.
        const { source } = named(
          'a',
          form === 'JSON' ? json : `items: [${json.replaceAll('\n', '\n ')}]\nkind: List\n`,
        );
        for (const [path, value] of leaves(spec, 'spec')) expect(source.locate(path).text).toContain(value);
      }),
    );
  });
});

/** Paths are ambiguous where one key is the begin of another: then either may be meant. */
function leaves(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((item, place) => leaves(item, `${path}[${place}]`));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  const isClear = (key: string) => !keys.some((other) => key.startsWith(`${other}.`) || other.startsWith(`${key}.`));
  return Object.entries(value).flatMap(([key, item]) => (isClear(key) ? leaves(item, `${path}.${key}`) : []));
}
