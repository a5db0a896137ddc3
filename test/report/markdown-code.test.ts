import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { codeSpan, fence } from '../../src/report/markdown-code.ts';

const markdown = new MarkdownIt({ html: true });
const ticks = fc
  .array(fc.constantFrom('`', '``', '````', '~~~', 'a', ' b', '\n', '\n\n', '   ```', '</details>', '\\'))
  .map((parts) => parts.join(''));

describe('fence', () => {
  it('holds any text, backticks too', () => {
    fc.assert(
      fc.property(ticks, (text) => {
        const tokens = markdown.parse(fence(text, 'text'), {});
        expect(tokens.map(({ type, content, info }) => ({ type, content, info }))).toEqual([
          { type: 'fence', content: `${text}\n`, info: 'text' },
        ]);
      }),
    );
  });

  it('stays within its list item when indented', () => {
    const html = markdown.render(`1. Do it.\n\n${fence('cat <<EOF\n  a: b\nEOF', 'sh', '   ')}\n\n1. Then this.`);
    expect(html).toContain('<code class="language-sh">cat &lt;&lt;EOF\n  a: b\nEOF\n</code>');
    expect(html.match(/<ol>/g)).toHaveLength(1);
  });
});

describe('codeSpan', () => {
  it('holds any text of one line that does not begin and end in a blank', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => text.trim() === text && text !== '' && !/\s{2}|\0/.test(text)),
        (text) => {
          const paragraph = markdown.parse(`x ${codeSpan(text)} y`, {}).find(({ type }) => type === 'inline');
          expect(paragraph?.children?.map(({ type, content }) => [type, content])).toEqual([
            ['text', 'x '],
            ['code_inline', text],
            ['text', ' y'],
          ]);
        },
      ),
    );
  });
});
