import { describe, expect, it } from 'vitest';
import { buildFleet } from '../../src/fleet/build-fleet.ts';
import { renderFleetHtml } from '../../src/fleet/fleet-html.ts';
import { analysed, failed, finding, template, tool } from '../fleet/records.ts';
import { templateText } from '../report/template-text.ts';
import { violations } from './accessibility.ts';
import { browserForTests } from './browser.ts';
import { chromiumPath } from './chromium.ts';

const rules = Array.from({ length: 12 }, (_, place) => `a-rule-with-a-long-name-${place}`);
const gaps = {
  missing: [{ what: 'logs-of-a-long-name', rules }],
  files: [{ shape: 'etcd-*.bin', files: 3 }],
};
const lines = [
  template('Failed to remove conntrack flows after <n> retries. ip=<addr>', { first: '2026-11-20T10:00:00Z' }),
];
const nodes = ['worker-1.example.com', 'worker-2.example.com', 'worker-3.example.com'];
const html = renderFleetHtml(
  buildFleet(
    [
      analysed({ path: 'a.tgz', findings: [finding('x')], collectedAt: '2026-11-20T10:00:00Z' }, nodes, gaps, lines),
      analysed({ path: 'b.tgz', collectedAt: '2026-11-21T10:00:00Z' }, nodes),
      analysed({ path: 'c.tgz', provider: 'eks', findings: [finding('x')] }, ['m-1', 'm-2'], {}, lines),
      failed('d.tgz'),
    ],
    tool,
  ),
  templateText,
);

describe.skipIf(chromiumPath === undefined)('the fleet page in a browser', { timeout: 120_000 }, () => {
  const open = browserForTests();

  it('shows the archives behind a number', async () => {
    const { page, troubles } = await open(html);
    const section = page.locator('section[aria-labelledby=unexplained]');
    await section.getByRole('link', { name: '2', exact: true }).first().click();
    expect(await page.locator('.archives tbody tr:visible .place').allTextContents()).toEqual(['a.tgz', 'c.tgz']);
    expect(await page.locator('.selection strong').textContent()).toBe('2 of 4 archives with unexplained: 1.');
    expect(troubles).toEqual([]);
  });

  it('breaks no rule of WCAG 2.2 AA', async () => {
    const { page } = await open(html);
    expect(await violations(page)).toEqual([]);
  });

  it('fits a phone: only tables are wider, each in a region of its own', async () => {
    const { page } = await open(html, { viewport: { width: 390, height: 844 } });
    await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true;');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });
});
