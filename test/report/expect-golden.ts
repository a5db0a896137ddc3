import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/** Compares a whole report with its file in `test/golden/report/`; UPDATE_GOLDEN=1 writes the file anew. */
export function expectGolden(name: string, actual: string): void {
  const file = new URL(`../golden/report/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
  expect(actual).toBe(readFileSync(file, 'utf8'));
}
