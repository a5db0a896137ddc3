import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../src/archive/open-bundle.ts';
import { readRulePack } from '../../src/cli/rule-files.ts';
import { readDocuments } from '../../src/document/read-documents.ts';
import { scanPatterns } from '../../src/evaluate/scan-patterns.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { createScanPlan } from '../../src/scan/scan-plan.ts';
import { scanLog } from '../../src/scan/scan-log.ts';
import { makeBundle } from '../bench/make-bundle.ts';
import { makeRules } from '../bench/make-rules.ts';

describe('the scan of a generated bundle', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mustread-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the hits, counts, first and last lines of a plain loop over all lines and shipped patterns', async () => {
    const bundle = join(folder, 'bundle.tar.gz');
    const base = fileURLToPath(new URL('../../samples/healthy.tar.gz', import.meta.url));
    await makeBundle(bundle, { bytes: 4_000_000, base, seed: 3, faultyOneIn: 1 });
    const made = [...makeRules(40, 5)].map(([path, text]) => ({ path, text }));
    const patterns = scanPatterns(loadRules([...(await readRulePack([])).rules, ...made]).rules.rules);
    const plan = createScanPlan(patterns);
    let compared = 0;
    for await (const entry of (await openBundle([{ path: bundle }])).entries()) {
      for await (const document of readDocuments(entry)) {
        if (document.type !== 'log') continue;
        const chunks: Uint8Array[] = [];
        for await (const chunk of document.chunks) chunks.push(chunk);
        const lines = Buffer.concat(chunks).toString().split(/\r?\n/);
        const expected = patterns.flatMap(({ id, pattern }) => {
          const at = lines.flatMap((line, index) => (pattern.test(line) ? [index + document.firstLine] : []));
          return at.length === 0 ? [] : [`${id} ${at.length} ${at[0]} ${at.at(-1)}`];
        });
        const { hits } = await scanLog({ file: 'x', previous: false }, document.firstLine, stream(chunks), plan);
        const found = hits.map(
          ({ pattern, count, hits: list }) => `${pattern} ${count} ${list[0]?.line} ${list.at(-1)?.line}`,
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
        compared += expected.length;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });
});

async function* stream(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
