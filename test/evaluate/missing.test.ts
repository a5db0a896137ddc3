import { describe, expect, it } from 'vitest';
import { missingText } from '../../src/evaluate/missing.ts';
import type { TextMatch } from '../../src/model/rule.ts';

describe('missingText', () => {
  const match = { source: 'calicoctl-node-status' } as TextMatch;

  it('names the command, on the one node or on each', () => {
    expect(missingText(match, { kind: 'Node', name: '10.0.0.1' })).toEqual({
      what: 'calicoctl-node-status',
      of: ['10.0.0.1'],
      collect: '# on 10.0.0.1: calicoctl node status',
      collectAll: '# on each node: calicoctl node status',
    });
  });

  it('names no node where none is known', () => {
    expect(missingText(match, { kind: 'Node', name: '<node>' }).of).toEqual([]);
  });
});
