import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { largeAnalysis } from '../fixtures/report/large-analysis.ts';
import { templateText } from '../report/template-text.ts';
import { browserForTests } from './browser.ts';
import { chromiumPath } from './chromium.ts';

describe.skipIf(chromiumPath === undefined)('1,000 findings on 300 nodes', { timeout: 120_000 }, () => {
  const open = browserForTests();

  it('are drawn, filtered and searched', async () => {
    const { page, troubles } = await open(renderHtml(largeAnalysis(1000, 300), templateText));
    expect(await page.locator('.tile').count()).toBe(300 + 4);
    await page.locator('select[name=severity]').selectOption('critical');
    expect(await page.locator('.shown').textContent()).toBe('334 of 1000 findings');
    await page.locator('input[type=search]').fill('fault number 999');
    await page.waitForURL(/999/);
    expect(await page.locator('.shown').textContent()).toBe('1 of 1000 findings');
    expect(troubles).toEqual([]);
  });
});
