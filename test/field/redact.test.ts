import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeBundle } from '../../src/analysis/analyze-bundle.ts';
import { gatherHosts } from '../../src/analysis/gather-hosts.ts';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { loadRulePacks } from '../../src/cli/rule-files.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import { findRemains } from '../../src/redact/check/find-remains.ts';
import { createPseudonyms } from '../../src/redact/pseudonyms/create-pseudonyms.ts';
import { redactEntries } from '../../src/redact/redact-entries.ts';
import type { Redaction } from '../../src/redact/redact-content.ts';

/*
 * Real bundles of others: see bundles.test.ts.
 */
const folder = process.env['MUSTREAD_FIELD_BUNDLES'] ?? '';
const present = folder !== '' && existsSync(folder);
const bundles = present ? readdirSync(folder).filter((name) => name.endsWith('.tar.gz')) : ['none'];
const rules = await loadRulePacks([]);

async function analyse(path: string, redaction?: Redaction): Promise<Analysis> {
  const bundle = await openBundle([{ path }]);
  const entries = redaction === undefined ? bundle.entries() : redactEntries(bundle.entries(), redaction);
  return analyzeBundle({ entries: () => entries, facts: () => bundle.facts() }, { rules, version: '0' });
}

function conclusions({ verdict, findings, problems, outcomes }: Analysis): object {
  return {
    status: verdict.status,
    findings: findings.map(({ rule, state, instances }) => `${rule} ${state} ${instances.length}`),
    problems: problems.map(({ code }) => code),
    clear: outcomes.clear,
    unknown: outcomes.unknown.map(({ rule }) => rule),
  };
}

describe.skipIf(!present)('real bundles, redacted', () => {
  it.each(bundles)('%s gives the same conclusions', async (name) => {
    const path = join(folder, name);
    const hosts = await gatherHosts((await openBundle([{ path }])).entries());
    const pseudonyms = createPseudonyms({ key: Buffer.alloc(32, 5), hosts });
    const original = conclusions(await analyse(path));
    expect(conclusions(await analyse(path, {}))).toEqual(original);
    expect(conclusions(await analyse(path, { pseudonyms }))).toEqual(original);
  });

  it.each(bundles)('%s has nothing left that is known as a secret', async (name) => {
    const bundle = await openBundle([{ path: join(folder, name) }]);
    const kinds = new Set<string>();
    for await (const { kind } of findRemains(redactEntries(bundle.entries()))) kinds.add(kind);
    kinds.delete('random-text');
    kinds.delete('spoken-secret');
    expect([...kinds]).toEqual([]);
  });
});
