import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { renderMarkdownBrief } from '../../src/report/markdown-brief.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { filledWith } from '../fixtures/report/filled-with.ts';
import { golden } from './golden.ts';
import { samples } from './samples.ts';

const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });

const HARMLESS =
  /^(?:paragraph|bullet_list|ordered_list|list_item|strong|link)_(?:open|close)$|^(?:inline|text|text_special|code_inline|fence|softbreak)$/;

function tokensOf(text: string) {
  return markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
}

describe('the brief', () => {
  it.each(samples)('of %s fits a message', (_, analysis) => {
    const text = renderMarkdownBrief(analysis);
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(60);
    expect(text.length).toBeLessThanOrEqual(4000);
  });

  it.each(samples.filter(([name]) => name !== 'hostile'))('of %s stays as it was', (name, analysis) => {
    const text = renderMarkdownBrief(analysis);
    expect(text).toBe(golden(`${name}.brief.md`, text));
  });

  it('says what is wrong, where, and what to do', () => {
    const text = renderMarkdownBrief(bgpPassword);
    expect(text).toContain(bgpPassword.verdict.headline);
    expect(text).toContain('4 of 13 nodes');
    expect(text).toContain('`must-gather/get-secrets-kube-system.txt:7`');
    expect(text).toContain('kubectl get secret calico-bgp-password -n kube-system\n');
  });

  it('fits, and holds no markup but its own, whatever text a bundle holds', () => {
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
      '~~~',
      '&',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, fc.string())), (parts) => {
        const text = renderMarkdownBrief(filledWith(parts.join(''), 2));
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(
          tokensOf(text)
            .filter(({ type }) => !HARMLESS.test(type))
            .map(({ type }) => type),
        ).toEqual([]);
        const addresses = tokensOf(text).flatMap((token) => token.attrGet('href') ?? []);
        expect(addresses.filter((address) => !String(address).startsWith('https://example.com/'))).toEqual([]);
        expect(
          tokensOf(text).filter(
            ({ type, content }) =>
              type === 'text' && !content.startsWith('https://example.com/') && content.includes('@'),
          ),
        ).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves half of no command', () => {
    const fences = tokensOf(renderMarkdownBrief(filledWith(`run ${'x'.repeat(1000)}`, 1))).filter(
      ({ type }) => type === 'fence',
    );
    expect(fences).toEqual([]);
  });
});
