import axe from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What breaks WCAG 2.2 AA on a page with all of its folds open, in light and in dark: rule, element and reason in a line
 * each. Colours are all that differs between the two.
 */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true;');
  // What the browser has not drawn yet it gives a guessed height, and axe takes that for the place of things.
  await page.evaluate(
    'for (const one of document.querySelectorAll(".finding")) one.style.contentVisibility = "visible";',
  );
  await page.evaluate(axe.source);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await runAxe(page, TAGS);
  await page.emulateMedia({ colorScheme: 'dark' });
  return [...light, ...(await runAxe(page, ['color-contrast']))];
}

function runAxe(page: Page, runOnly: readonly string[]): Promise<readonly string[]> {
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] }).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
        id + ' ' + target + ': ' + failureSummary)))`,
  );
}
