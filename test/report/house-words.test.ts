import { describe, expect, it } from 'vitest';
import { withHouseWords } from '../../src/config/with-house-words.ts';
import { reportFormats } from '../../src/report/format.ts';
import { renderReport } from '../../src/report/render.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { filledWith } from '../fixtures/report/filled-with.ts';
import { templateText } from './template-text.ts';

const words = {
  house: {
    contacts: [{ name: 'Network on call', reach: '+1 555 0100', when: 'at any hour' }],
    footer: 'For Example Corp alone.',
  },
  runbooks: {
    'iks-bgp-password-secret-not-migrated': { title: 'Runbook', url: 'https://wiki.example.com/bgp-password' },
  },
};
const analysis = withHouseWords(bgpPassword, words);
const forms = [...reportFormats.map((format) => [format, false] as const), ['markdown', true] as const];

describe.each(forms)("an organisation's words in %s (brief: %s)", (format, brief) => {
  const render = (of: typeof analysis): string =>
    renderReport(of, format, { templates: templateText, brief, hyperlinks: true });

  it('stand in it', () => {
    const text = render(analysis);
    expect(text).toContain('Network on call');
    expect(text).toContain('555 0100');
    expect(text).toContain('at any hour');
    expect(text).toContain('For Example Corp alone.');
  });

  it('have the runbook with its finding', () => {
    expect(render(analysis)).toContain('https://wiki.example.com/bgp-password');
  });

  it('are not there where there are none', () => {
    expect(render(bgpPassword)).not.toMatch(/escalat/i);
  });
});

describe('withHouseWords', () => {
  it('puts the runbook first, and once', () => {
    const [finding] = withHouseWords(analysis, words).findings;
    expect(finding?.references.map(({ title }) => title)).toEqual([
      'Runbook',
      ...(bgpPassword.findings[0]?.references ?? []).map(({ title }) => title),
    ]);
  });

  it('leaves the words that an analysis has where there are no others', () => {
    expect(withHouseWords(analysis, { house: { contacts: [] }, runbooks: {} })).toEqual(analysis);
  });

  it('keeps the footer in a brief that is full', () => {
    const full = withHouseWords(filledWith('word '.repeat(200), 3), words);
    expect(renderReport(full, 'markdown', { templates: templateText, brief: true })).toMatch(
      /\n\nFor Example Corp alone\.\n$/,
    );
  });
});
