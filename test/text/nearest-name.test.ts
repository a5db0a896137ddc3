import { expect, it } from 'vitest';
import { nearestName } from '../../src/text/nearest-name.ts';

it('finds the name that was meant, and none where nothing is near', () => {
  const names = ['severity', 'scope', 'summary'];
  expect(nearestName('severty', names)).toBe('severity');
  expect(nearestName('socpe', names)).toBe('scope');
  expect(nearestName('Summary', names)).toBe('summary');
  expect(nearestName('banana', names)).toBeUndefined();
});
