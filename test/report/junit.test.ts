import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { filledWith } from '../fixtures/report/filled-with.ts';
import { golden } from './golden.ts';
import { samples } from './samples.ts';

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The elements in their order; throws where the text is no well-formed XML 1.0. */
function elementsOf(xml: string): readonly Tag[] {
  const elements: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}

const ELEMENTS = new Set(['testsuites', 'testsuite', 'testcase', 'failure', 'skipped', 'system-out']);

describe.each(samples)('the JUnit of %s', (_, analysis) => {
  const text = renderJunit(analysis);

  it('has a case for every rule, and counts them right', () => {
    const elements = elementsOf(text);
    const { matched, suspected, clear, unknown, notApplicable } = analysis.outcomes;
    const rules = [
      ...matched,
      ...suspected,
      ...clear,
      ...unknown.map(({ rule }) => rule),
      ...notApplicable.map(({ rule }) => rule),
    ];
    const cases = elements.filter((element) => element.name === 'testcase');
    expect(cases).toHaveLength(rules.length);
    const [all, ...suites] = elements.filter((element) => element.name.startsWith('testsuite'));
    for (const count of ['tests', 'failures', 'skipped']) {
      const sum = suites.reduce((total, { attributes }) => total + Number(attributes[count]), 0);
      expect(sum).toBe(Number(all?.attributes[count]));
    }
    expect(all?.attributes['failures']).toBe(String(elements.filter((element) => element.name === 'failure').length));
    expect(all?.attributes['skipped']).toBe(String(elements.filter((element) => element.name === 'skipped').length));
  });
});

describe('JUnit', () => {
  it.each(samples.filter(([name]) => name !== 'hostile'))('of %s stays as it was', (name, analysis) => {
    const text = renderJunit(analysis);
    expect(text).toBe(golden(`${name}.xml`, text));
  });

  it('is XML and holds no element but its own, whatever text a bundle holds', () => {
    const odd = fc.constantFrom(
      '\u0000',
      '\u001b[2J',
      '\ufffe',
      '\uffff',
      '\ud800',
      ']]>',
      '<x y="',
      '&#0;',
      '"',
      '\r',
      '\u0085',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, fc.string({ unit: 'binary' }))), (parts) => {
        const names = elementsOf(renderJunit(filledWith(parts.join(''), 2))).map(({ name }) => name);
        expect(names.filter((name) => !ELEMENTS.has(name))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('fails for what is wrong at collection and for nothing else', () => {
    const failures = (analysis: Analysis): number =>
      elementsOf(renderJunit(analysis)).filter(({ name }) => name === 'failure').length;
    const wrong = bgpPassword.findings.filter(
      ({ outcome, state, severity }) =>
        outcome === 'matched' && (state === 'active' || state === 'intermittent') && severity !== 'info',
    );
    expect(failures(bgpPassword)).toBe(wrong.length);
    const past = bgpPassword.findings.map((finding) => ({ ...finding, state: 'recovered' as const }));
    expect(failures({ ...bgpPassword, findings: past })).toBe(0);
  });
});
