import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { renderHtml } from '../../src/report/html.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { emptyAnalysis } from '../fixtures/report/empty-analysis.ts';
import { filledWith } from '../fixtures/report/filled-with.ts';
import { parsePage } from './parse-page.ts';
import { samples } from './samples.ts';
import { templateText } from './template-text.ts';

const VOID = new Set(['meta', 'link', 'br', 'input']);
const ATTRIBUTES = new Set(
  (
    'lang charset name content http-equiv rel href class id title open hidden type tabindex role scope colspan d ' +
    'aria-label aria-labelledby aria-hidden data-node data-nodes data-severity ' +
    'data-state data-component data-copy data-sort data-from data-to name value autocomplete spellcheck checked x y x1 x2 y1 y2 width height overflow text-anchor'
  ).split(' '),
);

describe.each(samples)('the page of %s', (_, analysis) => {
  const html = draw(analysis);
  const page = parsePage(html);

  it('holds no markup but that of the templates', () => {
    expect(foreignMarkup(html)).toEqual([]);
  });

  it('asks for nothing beyond itself', () => {
    const loading = new Set(['script', 'img', 'iframe', 'object', 'embed', 'base', 'form', 'style']);
    expect(page.tags.filter(({ name }) => loading.has(name))).toEqual([]);
    const addresses = page.tags.flatMap(({ name, attributes: { href } }) =>
      href === undefined ? [] : `${name} ${href}`,
    );
    expect(addresses.filter((one) => !/^(?:link data:image\/svg\+xml,|a #|a https?:\/\/)/.test(one))).toEqual([]);
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/url\(|@import/);
  });

  it('links only to places that it has', () => {
    const ids = page.tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    const targets = page.tags.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? href.slice(1) : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('is the same each time', () => {
    expect(draw(analysis)).toBe(html);
  });
});

describe('the page of a faulty cluster', () => {
  const html = draw(bgpPassword);
  it('leads from the verdict to the details', () => {
    const order = [
      '<h1>calico-node is not ready on 4 of 13 workers',
      'Next step',
      'IBM Cloud Kubernetes Service',
      '2024-02-12 15:55:02 UTC, from the collector&#x27;s manifest',
      'id="path"',
      'id="nodes"',
      'id="components"',
      'id="findings"',
      'id="finding-iks-bgp-password-secret-not-migrated"',
      'id="finding-bird-bgp-not-established"',
      'id="finding-node-ready-flapping"',
      'id="suspected"',
      'id="finding-iks-gateway-firewall"',
      'id="timeline"',
      'id="mesh"',
      'id="coverage"',
      'id="the-rest"',
      'id="finding-startup-datastore-retry"',
    ].map((text) => html.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it('is titled with the verdict and the bundle', () => {
    expect(html).toContain('<title>Faulty: calico-bundle-20240212T155502Z.tar.gz</title>');
  });

  it('may run its own script and styles and load nothing', () => {
    const hashOf = (tag: string) => {
      const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(html)?.[1] ?? '';
      return `sha256-${createHash('sha256').update(text).digest('base64')}`.replaceAll('=', '&#x3D;');
    };
    expect(html).toContain(
      `content="default-src 'none'; style-src '${hashOf('style')}'; script-src '${hashOf('script')}'; img-src data:; ` +
        `base-uri 'none'; form-action 'none'"`,
    );
  });

  it('marks in an excerpt what matched, under its line number', () => {
    expect(html).toContain(
      '<span class="number">42</span><span>bird: Mesh_10_73_114_11: Error: <mark>No route to host</mark>',
    );
  });

  it('names each excerpt for deep links', () => {
    expect(html.match(/ id="evidence-bird-bgp-not-established\/[0-9a-f]{10}"/g)).toHaveLength(8);
    expect(html).toContain(' id="finding-bird-bgp-not-established/10.94.227.60"');
  });

  it('says in words what a command does', () => {
    expect(html).toContain('<span class="effect none">changes nothing</span>');
    expect(html).toContain('<span class="effect disruptive">disruptive</span>');
    expect(html).toContain('<span class="effect destructive">destructive</span>');
  });
});

describe('a page', () => {
  it('says in words that there is nothing to say', () => {
    const html = draw(emptyAnalysis);
    expect(html).toContain('No rule found a fault at the time of collection.');
    expect(html).toContain('Nothing that a rule asked for is missing.');
    for (const section of ['path', 'nodes', 'components', 'suspected', 'timeline'])
      expect(html).not.toContain(`id="${section}"`);
  });

  it('lets no text of the bundle become markup, whatever it is', () => {
    const markup = fc.constantFrom('<b>', '"', "'", '<!--', '&lt;', '{{x}}', '`', '\u0000', 'javascript:');
    const text = fc.array(fc.oneof(markup, fc.string({ unit: 'binary' }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (hostile) => {
        expect(foreignMarkup(draw(filledWith(hostile, 2)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

function draw(analysis: Analysis): string {
  return renderHtml(analysis, templateText);
}

/** What a page holds beyond the markup of the templates: stray brackets, unknown attributes, tags without their pair. */
function foreignMarkup(html: string): readonly string[] {
  const { tags, text } = parsePage(html);
  const open = new Map<string, number>();
  for (const { name, closes } of tags) {
    if (!VOID.has(name)) open.set(name, (open.get(name) ?? 0) + (closes ? -1 : 1));
  }
  return [
    ...(text.match(/<.{0,40}/g) ?? []),
    ...tags.flatMap(({ attributes }) => Object.keys(attributes)).filter((attribute) => !ATTRIBUTES.has(attribute)),
    ...[...open].filter(([, count]) => count !== 0).map(([name]) => name),
  ];
}
