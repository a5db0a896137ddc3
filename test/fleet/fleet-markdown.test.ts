import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { buildFleet } from '../../src/fleet/build-fleet.ts';
import { renderFleetMarkdown } from '../../src/fleet/fleet-markdown.ts';
import { templateText } from '../report/template-text.ts';
import { analysed, failed, finding, template, tool } from './records.ts';

describe('the fleet as Markdown', () => {
  it('has tables whose numbers link to the page, and no markup of the archives', () => {
    const bad = '[x](javascript:1) <b> | `';
    const fleet = buildFleet(
      [
        analysed(
          { path: bad, findings: [finding('x', { title: bad })] },
          ['n1', bad],
          {
            files: [{ shape: bad, files: 1 }],
            missing: [{ what: bad, rules: ['x'] }],
          },
          [template(bad)],
        ),
        analysed({ path: 'b', findings: [finding('x', { title: bad })] }, ['n1', bad]),
        failed(bad),
      ],
      tool,
    );
    const html = new MarkdownIt('commonmark', { html: true })
      .enable('table')
      .render(renderFleetMarkdown(fleet, templateText));
    const links = Array.from(html.matchAll(/href="([^"]*)"/g), ([, href = '']) => href);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((href) => !href.startsWith('index.html#'))).toEqual([]);
    expect(html).not.toContain('<b>');
    const widths = new Set(
      html
        .split('<table>')
        .slice(1)
        .map((table) => {
          const cells = table.split('</tr>').map((row) => (row.match(/<t[hd][ >]/g) ?? []).length);
          return new Set(cells.filter((count) => count > 0)).size;
        }),
    );
    expect(widths).toEqual(new Set([1]));
    expect(html).toContain('<a href="index.html#cause=x">2</a>');
  });
});
