import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRulePack } from '../../src/cli/rule-files.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { root } from '../scenarios/run.ts';
import { inputOf, KINDS, type Kind, readOriginals } from './inputs.ts';
import { createRunner } from './run-input.ts';

const folder = join(root, 'test/fuzz/corpus');
const kept = existsSync(folder) ? readdirSync(folder) : [];
const { rules } = loadRules((await readRulePack([])).rules);
const runner = createRunner(root, rules);

describe('mutated inputs', () => {
  it.each(kept)('%s does no harm any more', async (file) => {
    const kind = KINDS.find((each) => file.startsWith(each)) ?? 'document';
    const name = file.slice(file.indexOf('--') + 2);
    await expect(runner.run({ kind, name, bytes: readFileSync(join(folder, file)) }, 0)).resolves.toBeUndefined();
  });

  it.each<[Kind, number]>([
    ['archive', 40],
    ['document', 300],
    ['rule', 100],
  ])('%s: %i of them are read without a crash', async (kind, amount) => {
    const originals = await readOriginals(root);
    for (let nth = 0; nth < amount; nth++) {
      await expect(runner.run(inputOf(kind, nth, 7, originals), nth)).resolves.toBeUndefined();
    }
  });
});
