import { expect, it } from 'vitest';
import { matchesGlob } from '../../src/text/glob.ts';

it.each([
  ['calico-node-*', ['calico-node-7k2xq'], ['calico-node', 'my-calico-node-7k2xq']],
  ['{calico-node,calico-typha}-*', ['calico-typha-x', 'calico-node-x'], ['calico-kube-controllers-x']],
  ['*', ['a', '.a', '10.188.156.137'], []],
  ['node-?', ['node-1'], ['node-', 'node-12']],
  // A name is no pattern.
  ['ip-10-0-1-2.ec2.internal', ['ip-10-0-1-2.ec2.internal'], ['ip-10-0-1-2xec2.internal']],
  ['a+(b)', ['a+(b)'], ['ab', 'abb']],
])('%s', (glob, names, others) => {
  expect(names.filter((name) => !matchesGlob(glob, name))).toEqual([]);
  expect(others.filter((name) => matchesGlob(glob, name))).toEqual([]);
});
