import { expect } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { mustread } from '../scenarios/run.ts';

export function analyse(...paths: readonly string[]): Analysis {
  const { stdout, stderr, status } = mustread(['analyze', ...paths, '--format', 'json']);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Analysis;
}
