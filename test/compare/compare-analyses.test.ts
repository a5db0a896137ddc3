import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAnalyses } from '../../src/compare/compare-analyses.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import type { Entity } from '../../src/model/finding.ts';
import { analysisOf, analysisOfBytes, analysisWith, instanceOn } from './analysis-of.ts';

const node: Entity = { kind: 'Node', name: 'node-1' };
const pod: Entity = { kind: 'Pod', namespace: 'kube-system', name: 'calico-node-7k2xq', node: 'node-1' };
const there = analysisWith([instanceOn(node)]);
const clear = analysisWith([]);

/** `rule: change`, as the comparison orders them. */
function changes({ findings }: Comparison): readonly string[] {
  return findings.map(({ rule, change }) => `${rule}: ${change}`);
}

function fate(before: Analysis, after: Analysis) {
  const [finding] = compareAnalyses(before, after).findings;
  const [instance] = finding?.instances ?? [];
  return { finding: finding?.change, instance: instance?.change, because: instance?.because };
}

describe('compareAnalyses', () => {
  it('tells new from resolved', () => {
    expect(fate(clear, there)).toEqual({ finding: 'new', instance: 'new', because: undefined });
    expect(fate(there, clear)).toEqual({ finding: 'resolved', instance: 'resolved', because: undefined });
    expect(fate(there, there)).toEqual({ finding: 'still', instance: 'still', because: undefined });
  });

  it('takes another count for no change, and another state, certainty or wording for one', () => {
    const like = (differing: object) => fate(there, analysisWith([instanceOn(node, differing)])).instance;
    expect(like({ count: 9, summary: 'node-1 failed 9 times.' })).toBe('still');
    expect(like({ state: 'intermittent' })).toBe('changed');
    expect(like({ outcome: 'suspected' })).toBe('changed');
    expect(like({ summary: 'node-1 was refused 3 times.' })).toBe('changed');
  });

  it('says that one spread', () => {
    const after = analysisWith([instanceOn(node), instanceOn({ kind: 'Node', name: 'node-2' })]);
    const [finding] = compareAnalyses(there, after).findings;
    expect(finding?.change).toBe('changed');
    expect(finding?.instances.map(({ entity, change }) => `${entity.name} ${change}`)).toEqual([
      'node-2 new',
      'node-1 still',
    ]);
  });

  it('calls nothing resolved that the later bundle can not show', () => {
    const unknown = { clear: [], unknown: [{ rule: 'some-rule', missing: [{ what: 'logs', of: [], collect: '' }] }] };
    const ofOther = {
      clear: [],
      unknown: [{ rule: 'some-rule', missing: [{ what: 'logs', of: ['node-2'], collect: '' }] }],
    };
    const onOther = analysisWith([instanceOn({ kind: 'Node', name: 'node-2' })]);
    const lost: readonly (readonly [Analysis, string])[] = [
      [analysisWith([], unknown), 'logs was not collected'],
      [analysisWith([], { clear: [] }), 'the rule was not asked'],
      [{ ...clear, bundle: { ...clear.bundle, truncated: true } }, 'the bundle could not be read to its end'],
      [
        { ...clear, problems: [{ code: 'limit-reached', message: 'too large' }] },
        'the bundle could not be read to its end',
      ],
      [{ ...clear, nodes: [], coverage: { ...clear.coverage, collected: [] } }, 'the node was not collected'],
      [
        { ...clear, nodes: clear.nodes.map((row) => ({ ...row, ready: 'Unknown' as const })) },
        'the node does not report any more',
      ],
      [
        { ...onOther, findings: onOther.findings.map((finding) => ({ ...finding, unknownFor: [node] })) },
        'what would tell was not collected',
      ],
    ];
    for (const [after, because] of lost) {
      const [finding] = compareAnalyses(there, after).findings;
      expect(finding?.instances.find(({ entity }) => entity.name === 'node-1')).toMatchObject({
        change: 'lost',
        because,
      });
    }
    expect(fate(there, analysisWith([], ofOther)).instance).toBe('resolved');
    expect(fate(there, { ...clear, nodes: [] })).toMatchObject({ instance: 'resolved', because: 'the node is gone' });
  });

  it('believes a recovery even of a bundle that is cut short', () => {
    const after = analysisWith([instanceOn(node, { state: 'recovered' })]);
    expect(fate(there, { ...after, bundle: { ...after.bundle, truncated: true } }).instance).toBe('resolved');
  });

  it('says of what is new whether it could have been known before', () => {
    expect(fate(analysisWith([], { clear: [] }), there).because).toBe('not known before: the rule was not asked');
  });

  it('takes a pod that was replaced on its node for the same, and says so', () => {
    const replaced = { ...pod, name: 'calico-node-b5tqd' };
    const [finding] = compareAnalyses(analysisWith([instanceOn(pod)]), analysisWith([instanceOn(replaced)])).findings;
    expect(finding?.instances).toMatchObject([
      { change: 'changed', values: [{ what: 'pod', before: pod.name, after: replaced.name }] },
    ]);
    const elsewhere = { ...replaced, node: 'node-2' };
    const [moved] = compareAnalyses(analysisWith([instanceOn(pod)]), analysisWith([instanceOn(elsewhere)])).findings;
    expect(moved?.instances.map(({ change }) => change)).toEqual(['new', 'resolved']);
  });

  it('knows a file whose archive has another name', () => {
    const before = analysisWith([instanceOn({ kind: 'File', name: 'monday/kubelet.log' })]);
    const after = analysisWith([instanceOn({ kind: 'File', name: 'friday/kubelet.log' })]);
    expect(fate(before, after).instance).toBe('still');
  });

  it('warns of what is hard to compare', () => {
    const day = (collectedAt: string): Analysis => ({ ...clear, bundle: { ...clear.bundle, collectedAt } });
    const { cautions } = compareAnalyses(day('2026-11-21T00:00:00Z'), {
      ...day('2026-11-20T00:00:00Z'),
      nodes: clear.nodes.map((row) => ({ ...row, name: `other-${row.name}` })),
      tool: { ...clear.tool, rules: { count: 1, digest: 'sha256:other' } },
    });
    expect(cautions.join('\n')).toMatch(/wrong way round[^]*different clusters[^]*different rules/);
    expect(compareAnalyses(clear, clear).cautions).toEqual([]);
  });

  it('counts every instance of either side once, and changes roles with the order', () => {
    const state = fc.constantFrom('active', 'intermittent', 'recovered', 'historical' as const);
    const side = fc.uniqueArray(fc.tuple(fc.constantFrom('node-1', 'node-2', 'node-3'), state), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const [before, after] = [left, right].map((each) =>
          analysisWith(each.map(([name, of]) => instanceOn({ kind: 'Node', name }, { state: of }))),
        ) as [Analysis, Analysis];
        const names = (comparison: Comparison, change: string) =>
          comparison.findings.flatMap(({ instances }) =>
            instances.filter((each) => each.change === change).map(({ entity }) => entity.name),
          );
        const there = compareAnalyses(before, after);
        const back = compareAnalyses(after, before);
        expect(names(there, 'new').sort()).toEqual([...names(back, 'resolved'), ...names(back, 'lost')].sort());
        const all = there.findings.flatMap(({ instances }) => instances.map(({ entity }) => entity.name));
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe('compareAnalyses of samples', () => {
  it('of a healthy and a faulty cluster', async () => {
    const healthy = await analysisOf('healthy');
    const faulty = await analysisOf('iks129-bgp-not-established');
    const worse = compareAnalyses(healthy, faulty);
    expect(changes(worse)).toContain('bird-bgp-not-established: new');
    expect(worse.counts).toMatchObject({ lost: 0, changed: 0, still: 0, resolved: 0 });
    expect(worse.cluster).toContainEqual({ what: 'Kubernetes', before: '1.28.15', after: '1.29.13' });
    const better = compareAnalyses(faulty, healthy);
    expect(better.counts).toMatchObject({ new: 0, lost: 0, changed: 0, still: 0, resolved: worse.counts.new });
  });

  it('of a node that flaps and then falls silent', async () => {
    const comparison = compareAnalyses(await analysisOf('node-flapping'), await analysisOf('node-status-unknown'));
    expect(changes(comparison)).toContain('node-kubelet-lost-contact: new');
    expect(changes(comparison)).toContain('node-ready-flapping: lost');
    expect(comparison.counts.resolved).toBe(0);
    expect(comparison.nodes).toEqual([
      {
        name: '10.188.156.137',
        change: 'changed',
        values: [{ what: 'Ready', before: 'True (KubeletReady)', after: 'Unknown (NodeStatusUnknown)' }],
      },
    ]);
  });

  it('of a bundle and the same cut short anywhere: nothing is resolved', async () => {
    const bytes = readFileSync(new URL('../../samples/iks129-bgp-not-established.tar.gz', import.meta.url));
    const whole = await analysisOfBytes(bytes, 'whole');
    const kinds = new Set<string>();
    for (let kept = 500; kept < bytes.length; kept += 3000) {
      const { findings, nodes } = compareAnalyses(whole, await analysisOfBytes(bytes.subarray(0, kept), 'cut'));
      for (const { change, instances } of findings) {
        kinds.add(change);
        for (const instance of instances) kinds.add(instance.change);
      }
      expect(nodes.map(({ change }) => change)).not.toContain('removed');
    }
    expect(kinds).toContain('lost');
    expect(kinds).not.toContain('resolved');
  });
});
