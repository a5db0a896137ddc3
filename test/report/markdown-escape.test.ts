import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownText } from '../../src/report/markdown-escape.ts';
import { visibleText } from '../../src/report/visible-text.ts';

// GitHub's flavour: HTML passes, tables are known, addresses with a scheme and mail addresses become links.
const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });

const telling = fc.constantFrom(
  '*',
  '_',
  '`',
  '``',
  '|',
  '\\',
  '<b>',
  '<!--',
  '[a](b)',
  '![a](b)',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '---',
  '===',
  '~~',
  '$',
  '@team',
  'a@b.example',
  '#12',
  'http://evil.example/',
  'www.evil.example',
  '&amp;',
  '&#64;',
  '[x]: y',
  '\n',
  '\t',
  ' ',
  '    ',
  '\u0000',
);
const anyText = fc.array(fc.oneof(telling, fc.string({ unit: 'grapheme' }))).map((parts) => parts.join(''));

describe('markdownText', () => {
  it('shows any text as it is in a paragraph, a list, a heading and a table', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = markdownText(text);
        const shown = visibleText(text).trim().split(/\s+/).join(' ');
        for (const document of placesFor(escaped)) {
          const tokens = inlineTokens(document);
          expect(tokens.filter(({ type }) => !HARMLESS.has(type))).toEqual([]);
          expect(tokens.filter(({ type, content }) => type !== 'code_inline' && /@|#\d/.test(content))).toEqual([]);
          expect(tokens.map(({ content }) => content).join('')).toContain(shown);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['mentions', 'ask @octocat', 'ask `@octocat`'],
    ['mail addresses', 'root@10.0.0.1 logged in', '`root@10.0.0.1` logged in'],
    ['references', 'see #12 and org/repo#3', 'see `#12` and `org/repo#3`'],
    ['backticks beside a mention', '`@a`', '`` `@a` ``'],
    ['bars beside a mention', '@a|b', '`@a`&#124;`b`'],
  ])('makes code of %s, which forges leave alone', (_, text, expected) => {
    expect(markdownText(text)).toBe(expected);
  });

  it('leaves plain text plain', () => {
    expect(markdownText('10.188.156.137: 4 of 13 (31 %), since 14:42 UTC')).toBe(
      '10.188.156.137: 4 of 13 (31 %), since 14:42 UTC',
    );
  });
});

const HARMLESS = new Set(['text', 'code_inline', 'softbreak', 'text_special']);

function placesFor(text: string): readonly string[] {
  return [text, `- ${text}`, `### ${text} end`, `so: ${text}`, `| a | b |\n|---|---|\n| ${text} | c |`];
}

function inlineTokens(document: string): readonly { readonly type: string; readonly content: string }[] {
  return markdown
    .parse(document, {})
    .filter(({ type }) => type === 'inline')
    .flatMap(({ children }) => children ?? []);
}
