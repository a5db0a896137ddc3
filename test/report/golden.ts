import { readFileSync, writeFileSync } from 'node:fs';

/** The text of a file in `test/golden/report/`; UPDATE_GOLDEN=1 writes it anew first. */
export function golden(name: string, actual: string): string {
  const file = new URL(`../golden/report/${name}`, import.meta.url);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, actual);
  return readFileSync(file, 'utf8');
}
