import { expect, it } from 'vitest';
import { nodeSets } from '../../../src/report/view/node-set.ts';

const setOf = nodeSets(['a', 'b', 'c', 'd', 'e']);

it('names nodes by their places, neighbours as a range', () => {
  expect(setOf(['e', 'a', 'c', 'b'])).toBe('0-2 4');
  expect(setOf('d')).toBe('3');
});

it('names each once, and none that is not there', () => {
  expect(setOf(['b', 'x', 'b'])).toBe('1');
  expect(setOf([])).toBe('');
});
