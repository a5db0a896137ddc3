import { expect, it } from 'vitest';
import { precompileRules } from '../../src/rules/precompile-rules.ts';

it('keeps the literals of a pattern that logs and events are asked with', () => {
  const text = `id: both
title: Both
severity: warning
component: felix
scope: node
detect:
  inLogs: { log: { component: felix, match: exec format error } }
  inEvents: { event: { match: exec format error } }
summary: Said.
remedy: [{ do: Nothing., effect: none }]
`;
  const { precompiled, faults } = precompileRules([{ path: 'both.yaml', text }]);
  expect(faults).toEqual([]);
  expect(precompiled.literals).toEqual({ 'exec format error': [['exec format error']] });
});
