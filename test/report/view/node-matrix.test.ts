import { describe, expect, it } from 'vitest';
import type { NodeRow } from '../../../src/model/analysis.ts';
import { nodeMatrix } from '../../../src/report/view/node-matrix.ts';
import { ruleLinks } from '../../../src/report/view/rule-links.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';

const links = ruleLinks(bgpPassword.findings);

describe('nodeMatrix', () => {
  it('groups nodes by zone and counts those in trouble', () => {
    const { zones } = nodeMatrix(bgpPassword.nodes, links);
    expect(zones.map(({ name, rows, inTrouble }) => [name, rows.length, inTrouble])).toEqual([
      ['dal10', 5, 1],
      ['dal12', 4, 4],
      ['dal13', 4, 0],
    ]);
  });

  it('links a node to the cause and counts the symptoms', () => {
    const [, dal12] = nodeMatrix(bgpPassword.nodes, links).zones;
    expect(dal12?.rows[0]).toMatchObject({
      findings: [
        { rule: 'iks-bgp-password-secret-not-migrated', anchor: 'finding-iks-bgp-password-secret-not-migrated' },
      ],
      symptoms: 2,
    });
  });

  it('folds the untroubled nodes of a large cluster', () => {
    const nodes = Array.from({ length: 200 }, (_, at) =>
      node({ name: `n${at}`, ...(at % 40 === 0 ? { ready: 'False' } : {}) }),
    );
    const { shown, foldedCount, folded } = nodeMatrix(nodes, links);
    expect(shown.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(['n0', 'n40', 'n80', 'n120', 'n160']);
    expect(foldedCount).toBe(195);
    expect(folded.flatMap(({ rows }) => rows)).toHaveLength(195);
  });

  it.each<[string, Partial<NodeRow>]>([
    ['failing', { ready: 'False' }],
    ['failing', { ready: 'Unknown' }],
    ['failing', { networkUnavailable: 'True' }],
    ['failing', { calicoNode: 'missing' }],
    ['has findings', { findings: ['node-ready-flapping'] }],
    ['no findings', {}],
    ['no findings', { calicoNode: 'not collected' }],
    ['not collected', { ready: 'not collected', networkUnavailable: 'not collected', calicoNode: 'not collected' }],
  ])('calls a node %s: %o', (word, difference) => {
    const [zone] = nodeMatrix([node(difference)], links).zones;
    expect(zone?.rows[0]?.overall.word).toBe(word);
  });
});

function node(difference: Partial<NodeRow>): NodeRow {
  return {
    name: 'a',
    ready: 'True',
    networkUnavailable: 'False',
    cordoned: false,
    calicoNode: { pod: 'calico-node-a', namespace: 'calico-system', status: 'Running', ready: true },
    findings: [],
    ...difference,
  };
}
