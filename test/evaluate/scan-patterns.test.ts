import { expect, it } from 'vitest';
import { scanPatterns } from '../../src/evaluate/scan-patterns.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const rule = (log: string) => `id: asked
title: Asked
severity: warning
component: calico-node
scope: cluster
detect:
  line:
    log: { ${log}, match: 'some words' }
    unless: { match: 'other words', before: 0s, after: 0s }
condition: line
summary: Said.
remedy: [{ do: Nothing., effect: none }]
`;

/** In the folders of a must-gather, which state the pod and the container. */
const stated = { file: 'namespaces/a/pods/p-7k2xq/c/c/logs/current.log', pod: 'p-7k2xq', namespace: 'a' };

it.each([
  ['is its container', 'component: [felix]', { ...stated, container: 'calico-node' }, true],
  ['is known by its lines', 'component: [felix]', { ...stated, container: 'c', component: 'calico-node' }, true],
  ['is of another program', 'component: [felix]', { ...stated, container: 'kube-apiserver' }, false],
  ['is one of several', 'component: [typha, felix]', { ...stated, container: 'calico-node' }, true],
  ['is in another namespace', 'namespace: kube-system', { ...stated, container: 'c' }, false],
  ['is anything', 'previous: false', { ...stated, container: 'c' }, true],
  ['may be any container of the pod', 'component: [felix]', { ...stated }, true],
  ['is guessed from a name', 'component: [felix]', { ...stated, file: 'logs-p-7k2xq-c.log', container: 'c' }, true],
  ['is a file of which nothing is known', 'component: [felix]', { file: 'x.log' }, true],
])('asks about a log that %s: %s', (_, log, origin, isAsked) => {
  const { rules, faults } = loadRules([{ path: 'asked.yaml', text: rule(log) }]);
  expect(faults).toEqual([]);
  expect(scanPatterns(rules.rules).map(({ isFor }) => isFor({ previous: false, ...origin }))).toEqual([
    isAsked,
    isAsked,
  ]);
});
