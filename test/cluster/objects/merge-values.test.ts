import { describe, expect, it } from 'vitest';
import { mergeValues } from '../../../src/cluster/objects/merge-values.ts';

describe('mergeValues', () => {
  it('copies nothing where one source knows all', () => {
    const value = { status: { phase: 'Running' } };
    expect(mergeValues([{ value, knows: 'all' }])).toBe(value);
    expect(
      mergeValues([
        { value, knows: 'all' },
        { value: { status: { phase: 'Failed' } }, knows: [] },
      ]),
    ).toBe(value);
  });

  it('takes each field from the first source that has it, at any depth', () => {
    const merged = mergeValues([
      { value: { status: { phase: 'Running' } }, knows: ['status.phase'] },
      {
        value: { status: { phase: 'Failed', podIP: '172.30.65.130' }, spec: { nodeName: '10.188.156.137' } },
        knows: [],
      },
    ]);
    expect(merged).toEqual({
      status: { phase: 'Running', podIP: '172.30.65.130' },
      spec: { nodeName: '10.188.156.137' },
    });
  });

  it('does not add what a better source would have shown: the two were printed at different moments', () => {
    const merged = mergeValues([
      {
        value: { status: { containerStatuses: [{ name: 'calico-node', state: { running: {} } }] } },
        knows: ['status.containerStatuses', 'status.conditions[].status', 'spec.taints', 'spec.affinity'],
      },
      {
        value: {
          spec: { taints: [{ key: 'node.kubernetes.io/not-ready' }], affinity: { nodeAffinity: { required: 1 } } },
          status: {
            conditions: [{ type: 'Ready', status: 'False' }],
            containerStatuses: [{ name: 'calico-node', state: { waiting: { reason: 'CrashLoopBackOff' } } }],
          },
        },
        knows: [],
      },
    ]);
    expect(merged).toEqual({ status: { containerStatuses: [{ name: 'calico-node', state: { running: {} } }] } });
  });

  it('merges conditions by type and containers by name, in the order of the better source', () => {
    const merged = mergeValues([
      { value: { conditions: [{ type: 'Ready', status: 'False' }, 'odd'] }, knows: ['conditions[].status'] },
      {
        value: {
          conditions: [
            { type: 'NetworkUnavailable', status: 'True' },
            { type: 'Ready', status: 'True', reason: 'KubeletNotReady' },
          ],
        },
        knows: [],
      },
    ]);
    expect(merged).toEqual({
      conditions: [
        { type: 'Ready', status: 'False', reason: 'KubeletNotReady' },
        'odd',
        { type: 'NetworkUnavailable', status: 'True' },
      ],
    });
  });

  it('takes other lists whole', () => {
    const merged = mergeValues([
      { value: { spec: { taints: [{ key: 'a' }] } }, knows: [] },
      { value: { spec: { taints: [{ key: 'a', effect: 'NoSchedule' }, { key: 'b' }] } }, knows: [] },
    ]);
    expect(merged).toEqual({ spec: { taints: [{ key: 'a' }] } });
  });

  it('takes what was printed whole, from the best source that has it, even beside JSON', () => {
    const merged = mergeValues([
      { value: { status: {} }, knows: 'all' },
      { value: { printed: { status: 'CrashLoopBackOff' } }, knows: [] },
      { value: { printed: { status: 'Running', ready: true } }, knows: [] },
    ]);
    expect(merged).toEqual({ status: {}, printed: { status: 'CrashLoopBackOff' } });
  });

  it('keeps a hostile field name a field', () => {
    const hostile = JSON.parse('{"metadata": {"__proto__": {"polluted": true}}}');
    const merged = mergeValues([
      { value: { metadata: { name: 'a' } }, knows: [] },
      { value: hostile, knows: [] },
    ]);
    expect(Object.getPrototypeOf(merged['metadata'])).toBe(Object.prototype);
    expect(Object.keys(merged['metadata'] as object)).toEqual(['name', '__proto__']);
  });
});
