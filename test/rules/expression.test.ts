import { describe, expect, it } from 'vitest';
import { UnknownValue } from '../../src/model/unknown-value.ts';
import type { ExpressionPart } from '../../src/model/expression.ts';
import { createExpression } from '../../src/rules/expression.ts';

const pod = {
  metadata: { labels: { 'k8s-app': 'calico-node' } },
  status: {
    conditions: [
      { type: 'Initialized', status: 'True' },
      { type: 'Ready', status: 'Unknown' },
    ],
    containerStatuses: [
      { name: 'calico-node', ready: false, restartCount: 41, state: { waiting: { reason: 'CrashLoopBackOff' } } },
    ],
  },
};

function evaluate(source: string, variables: Record<string, unknown>) {
  return createExpression(source).evaluate({ variables, unknownReads: new Set() });
}

describe('evaluate', () => {
  it('reads fields, labels and lists', () => {
    expect(
      evaluate('status.containerStatuses.exists(c, c.name == "calico-node" && !c.ready && c.restartCount > 5)', pod),
    ).toBe(true);
    expect(evaluate('metadata.labels["k8s-app"] == "calico-node"', pod)).toBe(true);
  });

  it('takes an absent field for false, also where another side decides', () => {
    expect(evaluate('status.reason == "Evicted"', pod)).toBe(false);
    expect(evaluate('has(status.reason)', pod)).toBe(false);
    expect(evaluate('status.reason == "Evicted" || has(status.conditions)', pod)).toBe(true);
  });

  const unknown = (name: string) => ({
    get [name]() {
      throw new UnknownValue(name);
    },
  });

  it('is unknown only where the unknown matters', () => {
    expect(evaluate('a', unknown('a'))).toBe('unknown');
    expect(evaluate('!a', unknown('a'))).toBe('unknown');
    expect(evaluate('b && a', Object.assign(unknown('a'), { b: false }))).toBe(false);
    expect(evaluate('b || a', Object.assign(unknown('a'), { b: true }))).toBe(true);
    expect(evaluate('b || a', Object.assign(unknown('a'), { b: false }))).toBe('unknown');
  });

  it('runs matches() in linear time', () => {
    expect(evaluate('text.matches("(a+)+b")', { text: 'a'.repeat(5000) })).toBe(false);
    expect(evaluate('"cni plugin".matches("cni.plugin") && !"x".matches("y")', {})).toBe(true);
  });
});

describe('witnesses', () => {
  const witnesses = (source: string) => createExpression(source).witnesses({ variables: pod, unknownReads: new Set() });

  it('names the field of the very element that made it true', () => {
    expect(witnesses('status.conditions.exists(c, c.type == "Ready" && c.status == "Unknown")')).toEqual([
      'status.conditions[1].status',
      'status.conditions[1].type',
    ]);
    expect(witnesses('status.containerStatuses.exists(c, c.state.waiting.reason == "CrashLoopBackOff")')).toEqual([
      'status.containerStatuses[0].state.waiting.reason',
    ]);
  });

  it('leaves out the side that did not hold', () => {
    expect(witnesses('status.phase == "Failed" || status.conditions.exists(c, c.status == "True")')).toEqual([
      'status.conditions[0].status',
    ]);
  });
});

describe('explain', () => {
  const tree = (source: string, variables: Record<string, unknown>): string => {
    const show = ({ source: text, truth, parts }: ExpressionPart): string =>
      `${text}=${String(truth)}${parts.length === 0 ? '' : ` (${parts.map(show).join(', ')})`}`;
    return show(createExpression(source).explain({ variables, unknownReads: new Set() }));
  };
  const c = {
    get c() {
      throw new UnknownValue('c');
    },
  };

  it('gives the truth of every part', () => {
    expect(tree('a && b && !a', { a: true, b: false })).toBe('a && b && !a=false (a=true, b=false, !a=false (a=true))');
    expect(tree('(a && !b) || a', { a: true, b: true })).toBe(
      'a && !b || a=true (a && !b=false (a=true, !b=false (b=true)), a=true)',
    );
  });

  it('is unknown where the parts that are known do not decide', () => {
    const variables = Object.defineProperty({ a: true, b: false }, 'c', Object.getOwnPropertyDescriptor(c, 'c') ?? {});
    expect(tree('a && c', variables)).toBe('a && c=unknown (a=true, c=unknown)');
    expect(tree('b || !c', variables)).toBe('b || !c=unknown (b=false, !c=unknown (c=unknown))');
    expect(tree('b && c', variables)).toBe('b && c=false (b=false, c=unknown)');
  });

  it('has loops in each other to a depth of two, and no more parts than anyone would write', () => {
    const loops = (depth: number): string =>
      Array.from({ length: depth }, (_, at) => `list.exists(x${at}, `).join('') + 'true' + ')'.repeat(depth);
    expect(createExpression(loops(2)).variables).toEqual(['list']);
    expect(() => createExpression(loops(3)).variables).toThrow('loops in each other');
    expect(() => createExpression(Array.from({ length: 600 }, () => 'a').join(' && ')).variables).toThrow(
      'maxAstNodes',
    );
  });
});
