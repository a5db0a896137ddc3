import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { compareAnalyses } from '../../src/compare/compare-analyses.ts';
import { comparisonFormats } from '../../src/report/comparison-format.ts';
import { renderComparison } from '../../src/report/render-comparison.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { filledWith } from '../fixtures/report/filled-with.ts';
import { healthy } from '../fixtures/report/healthy.ts';
import { parsePage } from './parse-page.ts';
import { templateText } from './template-text.ts';

const templates = { templates: templateText };
const worse = compareAnalyses(healthy, bgpPassword);

describe('a comparison', () => {
  it.each(comparisonFormats)('is the same each time as %s, and names what changed', (format) => {
    const text = renderComparison(worse, format, templates);
    expect(renderComparison(worse, format, templates)).toBe(text);
    expect(text).toContain(worse.findings[0]?.title);
    expect(text).toContain(worse.after.name);
  });

  it('lets no text of a bundle become markup', () => {
    const hostile = '<img src=x onerror=alert(1)> [a](javascript:x) `|` \u001b[31m';
    const comparison = compareAnalyses(healthy, filledWith(hostile, 3));
    const page = parsePage(renderComparison(comparison, 'html', templates));
    expect(page.tags.map(({ name }) => name)).not.toContain('img');
    const tokens = new MarkdownIt({ html: true, linkify: true })
      .parse(renderComparison(comparison, 'markdown', templates), {})
      .flatMap((token) => [token, ...(token.children ?? [])]);
    expect(tokens.map(({ type }) => type).filter((type) => /html|link|image/.test(type))).toEqual([]);
    expect(renderComparison(comparison, 'text', templates)).not.toContain('\u001b');
  });

  it('fits a screen however much changed', () => {
    const text = renderComparison(compareAnalyses(healthy, filledWith('x', 500)), 'text', { ...templates, width: 80 });
    expect(text.split('\n').length).toBeLessThan(60);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });
});
