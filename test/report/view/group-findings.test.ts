import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { groupFindings } from '../../../src/report/view/group-findings.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';

const template = bgpPassword.findings[0] as Finding;

describe('groupFindings', () => {
  it('puts symptoms under their cause, through other symptoms too', () => {
    const groups = named([
      finding('cause'),
      finding('middle', { explainedBy: ['cause'] }),
      finding('end', { explainedBy: ['middle'] }),
    ]);
    expect(groups).toEqual({ causes: [['cause', 'middle', 'end']], suspected: [], past: [] });
  });

  it('shows a symptom of two causes once, under the first', () => {
    const groups = named([finding('a'), finding('b'), finding('symptom', { explainedBy: ['b', 'a'] })]);
    expect(groups.causes).toEqual([['a', 'symptom'], ['b']]);
  });

  it('does not let what is suspected, recovered or absent explain anything', () => {
    const groups = named([
      finding('suspicion', { outcome: 'suspected' }),
      finding('gone', { state: 'recovered' }),
      finding('symptom', { explainedBy: ['suspicion', 'gone', 'unheard-of'] }),
    ]);
    expect(groups).toEqual({ causes: [['symptom']], suspected: ['suspicion'], past: ['gone'] });
  });

  it('folds an explained suspicion under its cause', () => {
    const groups = named([finding('cause'), finding('suspicion', { outcome: 'suspected', explainedBy: ['cause'] })]);
    expect(groups).toEqual({ causes: [['cause', 'suspicion']], suspected: [], past: [] });
  });

  it('keeps past findings apart, explained or not', () => {
    const groups = named([finding('cause'), finding('old', { state: 'historical', explainedBy: ['cause'] })]);
    expect(groups).toEqual({ causes: [['cause']], suspected: [], past: ['old'] });
  });

  it('loses nothing to a circle', () => {
    const groups = named([
      finding('a', { explainedBy: ['b'] }),
      finding('b', { explainedBy: ['a'] }),
      finding('c', { explainedBy: ['c'] }),
    ]);
    expect(groups.causes).toEqual([['a'], ['b'], ['c']]);
  });
});

function finding(rule: string, difference: Partial<Finding> = {}): Finding {
  return { ...template, rule, explainedBy: [], ...difference };
}

function named(findings: readonly Finding[]) {
  const { causes, suspected, past } = groupFindings(findings);
  return {
    causes: causes.map(({ cause, symptoms }) => [cause, ...symptoms].map(({ rule }) => rule)),
    suspected: suspected.map(({ rule }) => rule),
    past: past.map(({ rule }) => rule),
  };
}
