import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, mustread, root } from '../scenarios/run.ts';
import { violations } from './accessibility.ts';
import { browserForTests } from './browser.ts';
import { chromiumPath } from './chromium.ts';

const samples = readdirSync(join(root, 'samples')).filter((name) => /\.(?:tar\.gz|txt)$/.test(name));

/** As a user gets it. */
function reportOf(sample: string): string {
  const file = join(emptyDirectory(), 'report.html');
  const { status, stderr } = mustread(['analyze', join('samples', sample), '-o', file]);
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(file, 'utf8');
}

describe.skipIf(chromiumPath === undefined)('in a browser, the report', { timeout: 120_000 }, () => {
  const open = browserForTests();

  it.each(samples)('of %s asks for nothing, raises no error and is accessible in light and dark', async (sample) => {
    const html = reportOf(sample);
    expect(Buffer.byteLength(html)).toBeLessThan(400_000);
    const { page, troubles } = await open(html);
    expect(await violations(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
