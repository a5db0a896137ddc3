import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { templateText } from '../report/template-text.ts';
import { browserForTests } from './browser.ts';
import { chromiumPath } from './chromium.ts';

const html = renderHtml(bgpPassword, templateText);

describe.skipIf(chromiumPath === undefined)('the page in a browser', { timeout: 120_000 }, () => {
  const open = browserForTests();

  describe('filters', () => {
    it('show the findings of a severity, and say how many they are', async () => {
      const { page } = await open(html);
      const all = await shownFindings(page);
      await page.getByLabel('Severity').selectOption('warning');
      const shown = await shownFindings(page);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThan(all.length);
      expect(await page.locator('.shown').textContent()).toMatch(/^\d+ of \d+ findings$/);
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await shownFindings(page)).toEqual(all);
    });

    it('show a symptom inside of its cause', async () => {
      const { page } = await open(html);
      await page.getByLabel('Search').fill('no BGP session with 10.188.156.137');
      await page.waitForURL(/#\?/);
      expect(await shownFindings(page)).toContain('finding-bird-bgp-not-established');
    });

    it('stand in the address and are read from it', async () => {
      const { page } = await open(html, { hash: '#?severity=critical&node=10.94.227.28' });
      expect(await page.locator('select[name=node]').inputValue()).toBe('10.94.227.28');
      await page.getByLabel('Severity').selectOption('');
      expect(new URL(page.url()).hash).toBe('#?node=10.94.227.28');
      expect(await page.locator('table.nodes tbody tr:visible').count()).toBe(1);
    });

    it('follow a tile of the map', async () => {
      const { page } = await open(html);
      const tile = page.locator('.map .tile[title^="10.94.227.48:"]');
      await tile.click();
      expect(await page.locator('select[name=node]').inputValue()).toBe('10.94.227.48');
      expect(await tile.getAttribute('aria-pressed')).toBe('true');
      await tile.click();
      expect(await page.locator('select[name=node]').inputValue()).toBe('');
    });
  });

  describe('a deep link', () => {
    const anchors = [...html.matchAll(/ id="((?:finding|evidence|node)-[^"]+)"/g)].map(([, anchor = '']) => anchor);

    it.each(['finding-iks-gateway-firewall', 'finding-bird-bgp-not-established/10.94.227.60', 'node-10.94.227.28'])(
      'to %s opens what it lies in',
      async (anchor) => {
        expect(anchors).toContain(anchor);
        const { page } = await open(html, { hash: `#${anchor}` });
        await expectInView(page, anchor);
      },
    );

    it('to an excerpt leads there, though filters hide it', async () => {
      const anchor = anchors.findLast((one) => one.startsWith('evidence-bird-bgp-not-established/')) ?? '';
      const { page } = await open(html, { hash: '#?severity=info' });
      await page.evaluate(`location.hash = ${JSON.stringify(anchor)}`);
      await expectInView(page, anchor);
      expect(await page.getByLabel('Severity').inputValue()).toBe('');
    });
  });

  it('copies commands, marked where they disturb something, and links', async () => {
    const { page } = await open(html, { permissions: ['clipboard-read', 'clipboard-write'] });
    const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()');
    await page.getByRole('button', { name: 'Copy disruptive' }).first().click();
    await page.locator('.said', { hasText: 'Copied' }).waitFor({ state: 'attached' });
    await expect.poll(clipboard, { timeout: 10_000 }).toMatch(/^kubectl /);
    await page.getByRole('button', { name: 'Copy link' }).first().click();
    await expect
      .poll(clipboard, { timeout: 10_000 })
      .toBe(`${page.url()}#finding-iks-bgp-password-secret-not-migrated`);
    await page.getByRole('button', { name: 'Copy excerpt' }).first().click();
    await expect.poll(clipboard, { timeout: 10_000 }).toContain('must-gather/get-secrets-kube-system.txt:7\n');
  });

  it('sorts a table by a column, and back', async () => {
    const { page } = await open(html);
    const heading = page.locator('table.nodes thead th').first();
    const names = page.locator('table.nodes tbody th');
    await heading.getByRole('button').click();
    const rising = await names.allTextContents();
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect(rising[0]).toContain('10.73.');
    await heading.getByRole('button').click();
    expect(await names.allTextContents()).toEqual(rising.toReversed());
  });

  it('goes through findings by keys, until they are switched off', async () => {
    const { page } = await open(html);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const focused = 'document.activeElement.id';
    const second = await page.evaluate<string>(focused);
    expect(second).toBe('finding-node-ready-flapping');
    await page.keyboard.press('k');
    expect(await page.evaluate(focused)).toBe('finding-iks-bgp-password-secret-not-migrated');
    await page.keyboard.press('?');
    await page.getByLabel('Single keys work').uncheck();
    await page.keyboard.press('/');
    expect(await page.evaluate(focused)).toBe('');
    expect(await page.getByLabel('Search').inputValue()).toBe('');
  });

  it('stops once at the map and goes on by arrows', async () => {
    const { page } = await open(html);
    await page.locator('.tile').first().focus();
    await page.keyboard.press('ArrowRight');
    const second = await page.locator('.tile').nth(1).getAttribute('title');
    expect(await page.evaluate('document.activeElement.title')).toBe(second);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).not.toContain('tile');
  });

  it('lights the nodes of a finding that is pointed at', async () => {
    const { page } = await open(html);
    await page.locator('.touching li').first().hover();
    expect(await page.locator('.tile.lit').count()).toBe(4);
    await page.locator('h1').hover();
    expect(await page.locator('.tile.lit').count()).toBe(0);
  });

  it('zooms the timeline, and its table with it', async () => {
    const { page } = await open(html);
    await page.getByText('The same as a table').click();
    const rows = page.locator('tr[data-from]:visible');
    const all = await rows.count();
    const drawing = await page.locator('.drawing').boundingBox();
    if (drawing === null) throw new Error('the timeline is drawn');
    await page.locator('.drawing').scrollIntoViewIfNeeded();
    const { x, y, width } = (await page.locator('.drawing').boundingBox()) ?? drawing;
    await page.mouse.move(x + width * 0.05, y + 60);
    await page.mouse.down();
    await page.mouse.move(x + width * 0.15, y + 60);
    await page.mouse.up();
    expect((await page.locator('.drawing').boundingBox())?.width).toBeGreaterThan(width * 8);
    expect(await rows.count()).toBeLessThan(all);
    expect(await page.locator('.stretch').textContent()).toMatch(/^2024-02-12 14:\d\d:\d\d to 2024-02-12 14:/);
    expect(await page.locator('.ticks text').count()).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Whole' }).click();
    expect(await rows.count()).toBe(all);
  });

  it('is all there without scripts', async () => {
    const { page } = await open(html, { javaScriptEnabled: false });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.locator('.finding h3').first().waitFor();
    await page.getByText('The same as a table').click();
    await page.getByRole('region', { name: 'Timeline as a table' }).waitFor();
  });

  it('fits a phone', async () => {
    const { page } = await open(html, { viewport: { width: 360, height: 740 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('cuts nothing on paper, and unfolds what is folded', async () => {
    // A4 with Chromium's margins of 1 cm.
    const { page } = await open(html, { viewport: { width: 718, height: 1046 } });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    const wide = `[...document.querySelectorAll('table, pre, svg, td, th, p')]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .map((one) => one.outerHTML.slice(0, 80))`;
    expect(await page.evaluate(wide)).toEqual([]);
    expect(await page.getByRole('region', { name: 'Files' }).isVisible()).toBe(true);
    expect(await page.locator('button:visible:not(.sort)').count()).toBe(0);
  });
});

async function shownFindings(page: Page): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('.finding')].filter((one) => one.closest('[hidden]') === null).map(({ id }) => id)`,
  );
}

async function expectInView(page: Page, anchor: string): Promise<void> {
  const inView = `(() => {
    const { top } = document.getElementById(${JSON.stringify(anchor)}).getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  })()`;
  await page.waitForFunction(inView);
  expect(await page.locator(`[id="${anchor}"]`).isVisible()).toBe(true);
}
