import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRulePack } from '../../src/cli/rule-files.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { root } from '../scenarios/run.ts';
import { knownTable } from './known-table.ts';

it('the README has the table of the rules as they are', async () => {
  const path = join(root, 'README.md');
  const [head = '', rest = ''] = readFileSync(path, 'utf8').split('<!-- generated from rules: npm run golden -->\n', 2);
  const tail = rest.slice(rest.indexOf('</details>'));
  const { rules } = loadRules((await readRulePack([])).rules).rules;
  const page = `${head}<!-- generated from rules: npm run golden -->\n\n${knownTable(rules)}\n\n${tail}`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, page);
  expect(readFileSync(path, 'utf8')).toBe(page);
});
