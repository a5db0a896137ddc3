import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { filledWith } from '../fixtures/report/filled-with.ts';
import { golden } from './golden.ts';
import { samples } from './samples.ts';
import { templateText } from './template-text.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });

describe.each(samples)('the Markdown of %s', (_, analysis) => {
  const text = renderMarkdown(analysis, templateText);

  it('is the same each time', () => {
    expect(renderMarkdown(analysis, templateText)).toBe(text);
  });

  it('holds no markup but that of the templates', () => {
    expect(foreignMarkup(text)).toEqual([]);
  });
});

describe('Markdown', () => {
  it.each(samples.filter(([name]) => name !== 'hostile'))('of %s stays as it was', (name, analysis) => {
    const text = renderMarkdown(analysis, templateText);
    expect(text).toBe(golden(`${name}.md`, text));
  });

  it('lets no text of the bundle become markup, whatever it is', () => {
    const markup = fc.constantFrom(
      '<b>',
      '\n',
      '```',
      '|',
      '[a](b)',
      '- ',
      '# ',
      '@team',
      'http://x.example',
      '</details>',
      '~~~',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, fc.string())), (parts) => {
        expect(foreignMarkup(renderMarkdown(filledWith(parts.join(''), 2), templateText))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('keeps commands in blocks that can be copied', () => {
    const blocks = markdown
      .parse(renderMarkdown(bgpPassword, templateText), {})
      .filter(({ type, info }) => type === 'fence' && info === 'sh');
    expect(blocks.map(({ content }) => content)).toContain('kubectl cordon 10.188.156.137\n');
  });
});

const FOLD = /^(?:<details><summary>[A-Z][a-z0-9, ]+<\/summary>|<\/details>)\n*$/;
const REFERENCE = /^https:\/\/(?:example\.com|docs\.tigera\.io|kubernetes\.io)\//;
const HEADING =
  /^(?:[✖▲●✔?] (?:Faulty|Clear|Inconclusive|Critical|Warning|Info):|Findings$|Suspected|Nodes$|What this)/;

/** What a document holds beyond the markup of the templates, told by its type. */
function foreignMarkup(text: string): readonly string[] {
  const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const foreign = tokens.filter((token, at) => {
    switch (token.type) {
      case 'html_block':
        return !FOLD.test(token.content);
      case 'link_open':
        return !REFERENCE.test(String(token.attrGet('href')));
      case 'heading_open':
        return !HEADING.test(tokens[at + 1]?.content ?? '');
      case 'text':
        return token.content.includes('@');
      default:
        return token.type === 'html_inline' || token.type === 'image';
    }
  });
  return foreign.map(({ type, content }) => `${type} ${content}`);
}
