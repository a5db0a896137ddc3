import { describe, expect, it } from 'vitest';
import { viewOf } from '../../src/evaluate/object-view.ts';
import { createExpression } from '../../src/rules/expression.ts';

/** What `kubectl describe pod` shows of conditions: type and status, no reason. */
const knows = [
  'metadata.name',
  'spec.unschedulable',
  'status.conditions[].type',
  'status.conditions[].status',
  'status.reason',
];
const pod = { metadata: { name: 'p' }, status: { conditions: [{ type: 'Ready', status: 'False' }] } };

function evaluate(source: string) {
  const unknownReads = new Set<string>();
  const variables = viewOf(pod, knows, unknownReads);
  return { truth: createExpression(source).evaluate({ variables, unknownReads }), unknown: [...unknownReads] };
}

describe('viewOf', () => {
  it('shows what a source told', () => {
    expect(evaluate('status.conditions.exists(c, c.type == "Ready" && c.status == "False")').truth).toBe(true);
  });

  it('takes what the source would have shown for absent', () => {
    expect(evaluate('has(status.reason)')).toEqual({ truth: false, unknown: [] });
    expect(evaluate('status.reason == "Evicted"').truth).toBe(false);
  });

  it('takes what no source shows for unknown, and names it', () => {
    expect(evaluate('status.containerStatuses.exists(c, c.ready)')).toEqual({
      truth: 'unknown',
      unknown: ['status.containerStatuses'],
    });
    expect(evaluate('has(spec.nodeName)')).toEqual({ truth: 'unknown', unknown: ['spec.nodeName'] });
    expect(evaluate('has(spec.unschedulable)').truth).toBe(false);
    expect(evaluate('spec.taints.exists(t, t.key == "x")').truth).toBe('unknown');
    expect(evaluate('status.conditions.exists(c, c.reason == "x")')).toEqual({
      truth: 'unknown',
      unknown: ['status.conditions[0].reason'],
    });
    expect(evaluate('has(spec.nodeName) && metadata.name == "q"').truth).toBe(false);
  });
});
