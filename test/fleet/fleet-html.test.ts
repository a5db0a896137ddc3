import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ArchiveRecord } from '../../src/fleet/archive-record.ts';
import { buildFleet } from '../../src/fleet/build-fleet.ts';
import { renderFleetHtml } from '../../src/fleet/fleet-html.ts';
import { parsePage } from '../report/parse-page.ts';
import { templateText } from '../report/template-text.ts';
import { analysed, failed, finding, template, tool } from './records.ts';

function pageOf(...records: readonly ArchiveRecord[]): string {
  return renderFleetHtml(buildFleet(records, tool), templateText);
}

const nodes = ['n1', 'n2', 'n3'];
const records = [
  analysed(
    { path: 'a', findings: [finding('x'), finding('y', { cause: false })], kubernetes: '1.28.1' },
    nodes,
    {
      missing: [{ what: 'logs (all)', rules: ['z'] }],
      files: [{ shape: "it's*.bin", files: 2 }],
    },
    [template('Lost <addr>')],
  ),
  analysed({ path: 'b', findings: [finding('x')], kubernetes: '1.29.0', truncated: true }, nodes),
  analysed({ path: 'c', provider: 'eks', layouts: ['loose files'] }, ['m1', 'm2']),
  analysed({ path: 'd', findings: [finding('w', { outcome: 'suspected', cause: false })] }),
  failed('e'),
];

describe('the fleet page', () => {
  it('leads from each number to as many archives', () => {
    const { tags } = parsePage(pageOf(...records));
    const lists = tags.flatMap(({ attributes }) => attributes['data-facets'] ?? []);
    const [names = [], ...rows] = lists.map((list) => list.split(' ').map(decoded));
    const numbers = pageOf(...records).matchAll(/<a href="#([^"]*)">(\d+)<\/a>/g);
    const wrong: string[] = [];
    let seen = 0;
    for (const [, fragment = '', count] of numbers) {
      const facets = decoded(fragment).split('&');
      const places = facets.map((facet) => String(names.indexOf(facet)));
      const archives = rows.filter((row) => places.every((place) => row.includes(place)));
      seen++;
      // Clusters are no more than their archives; lines, logs, nodes and files may be more.
      const countsMore = /^(?:unexplained|file)=/.test(facets[0] ?? '');
      if (archives.length === 0 || (!countsMore && archives.length < Number(count)))
        wrong.push(`${fragment}: ${count}`);
    }
    expect(seen).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  it('lists each archive, with its report where there is one', () => {
    const { tags } = parsePage(pageOf(...records));
    const links = tags
      .flatMap(({ attributes }) => attributes['href'] ?? [])
      .filter((href) => href.endsWith('report.html'));
    expect(new Set(links).size).toBe(4);
  });

  it('shows hostile texts and follows none', () => {
    const bad = '"><script>alert(1)</script>\u202E';
    const html = pageOf(
      analysed(
        { path: bad, headline: bad, kubernetes: bad, findings: [finding('x', { title: bad })] },
        [bad, 'n2'],
        {
          files: [{ shape: bad, files: 1 }],
          missing: [{ what: bad, rules: [bad] }],
        },
        [template(bad, { component: bad })],
      ),
      analysed({ path: `${bad}2`, findings: [finding('x', { title: bad })] }, [bad, 'n2']),
      failed(`${bad}3`),
    );
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('\u202E');
    expect(parsePage(html).text).not.toContain('<');
    expect(html.match(/<script>/g)).toHaveLength(1);
  });

  it('lets its own script and styles run, and nothing else', () => {
    const html = pageOf(...records);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    for (const [tag, name] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ]) {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      expect(decoded(policy)).toContain(`${name} 'sha256-${hash}'`);
    }
    expect(html).not.toMatch(/ style=| on[a-z]+="/);
  });

  it('stays small enough for five thousand archives', () => {
    const many = Array.from({ length: 5000 }, (_, place) =>
      analysed(
        { path: `tickets/${place}.tgz`, findings: [finding('x'), finding('y', { cause: false })] },
        [`node-${place % 4000}-a`, `node-${place % 4000}-b`],
        {},
        Array.from({ length: 30 }, (_, kind) =>
          template(`${'word '.repeat(20)}${kind % 10} ${'more '.repeat(kind)}`.trim()),
        ),
      ),
    );
    expect(pageOf(...many).length).toBeLessThan(5_000_000);
  });
});

/** As a browser takes an attribute. */
function decoded(attribute: string): string {
  return attribute
    .replaceAll('&#x3D;', '=')
    .replaceAll('&#x27;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
