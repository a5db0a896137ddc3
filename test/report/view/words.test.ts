import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceAnchor, findingAnchor, instanceAnchor } from '../../../src/report/view/anchor.ts';
import { keepEnd, keepStart } from '../../../src/report/view/cut.ts';
import { bundleFacts, clusterFacts } from '../../../src/report/view/facts.ts';
import { nameList } from '../../../src/report/view/name-list.ts';
import { counted, readableBytes, readableNumber } from '../../../src/report/view/readable-number.ts';
import { readableSpan } from '../../../src/report/view/readable-span.ts';
import { readableMinute, readableTime } from '../../../src/report/view/readable-time.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';
import { emptyAnalysis } from '../../fixtures/report/empty-analysis.ts';

describe('numbers', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1_000_005, '1,000,005'],
  ])('%d', (number, text) => {
    expect(readableNumber(number)).toBe(text);
  });

  it('have their noun', () => {
    expect([counted(1, 'node'), counted(0, 'node'), counted(1200, 'node')]).toEqual([
      '1 node',
      '0 nodes',
      '1,200 nodes',
    ]);
  });

  it.each([
    [999, '999 B'],
    [1000, '1.0 kB'],
    [14_215_660, '14.2 MB'],
    [999_960, '1.0 MB'],
    [5e15, '5000.0 TB'],
  ])('of bytes: %d', (bytes, text) => {
    expect(readableBytes(bytes)).toBe(text);
  });
});

describe('times', () => {
  it.each([
    ['2024-02-12T14:42:49Z', '2024-02-12 14:42:49 UTC', '2024-02-12 14:42 UTC'],
    ['2024-02-12T14:42:49.280Z', '2024-02-12 14:42:49 UTC', '2024-02-12 14:42 UTC'],
    ['112s ago', '112s ago', '112s ago'],
    ['2024-02-12T14:42:49+01:00', '2024-02-12T14:42:49+01:00', '2024-02-12T14:42:49+01:00'],
  ])('%s', (iso, time, minute) => {
    expect([readableTime(iso), readableMinute(iso)]).toEqual([time, minute]);
  });

  it.each([
    [45_000, '45 s'],
    [12 * 60_000, '12 min'],
    [73 * 60_000, '1 h 13 min'],
    [2 * 3_600_000, '2 h'],
    [76 * 3_600_000, '3 d 4 h'],
  ])('spans of %d ms', (milliseconds, text) => {
    expect(readableSpan(milliseconds)).toBe(text);
  });
});

describe('names', () => {
  it('are three and a count', () => {
    expect(nameList(['a', 'b', 'c'])).toBe('a, b, c');
    expect(nameList(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more');
  });
});

describe('anchors', () => {
  it('of rules are their ids', () => {
    expect(findingAnchor('bird-bgp-not-established')).toBe('finding-bird-bgp-not-established');
  });

  it('of what a finding says of an entity end in its name', () => {
    expect(instanceAnchor('bird-bgp-not-established', { kind: 'Node', name: '10.94.227.28' })).toBe(
      'finding-bird-bgp-not-established/10.94.227.28',
    );
    const pod = { kind: 'Pod', namespace: 'calico-system', name: 'calico-node-7k2xq' } as const;
    expect(instanceAnchor('r', pod)).toBe('finding-r/calico-system/calico-node-7k2xq');
    expect(instanceAnchor('r', { kind: 'File', name: 'a/b c.log' })).toBe('finding-r/file/a_2f_b_20_c.log');
  });

  it('of evidence depend on the entity and the place, not on their order', () => {
    const node = { kind: 'Node', name: 'a' } as const;
    const evidence = { file: 'log', line: 3, text: 'x', selection: 's' };
    const anchor = evidenceAnchor('r', node, evidence);
    expect(anchor).toMatch(/^evidence-r\/[0-9a-f]{10}$/);
    expect(evidenceAnchor('r', node, { ...evidence, selection: 'another' })).toBe(anchor);
    expect(evidenceAnchor('r', node, { ...evidence, line: 4 })).not.toBe(anchor);
    expect(evidenceAnchor('r', { ...node, name: 'b' }, evidence)).not.toBe(anchor);
  });

  it('of any text hold nothing but letters, digits, dashes, dots and underscores, and differ', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(findingAnchor(a)).toMatch(/^[A-Za-z0-9_.-]+$/);
        expect(findingAnchor(a) === findingAnchor(b)).toBe(a === b);
      }),
    );
  });
});

describe('cutting', () => {
  it('never halves a character', () => {
    expect(keepStart('ab😀cd', 3)).toBe('ab…');
    expect(keepEnd('ab😀cd', 3)).toBe('…cd');
    expect(keepStart('ab😀cd', 4)).toBe('ab😀…');
    expect(keepStart('short', 9)).toBe('short');
  });
});

describe('facts', () => {
  it('say how the time of collection is known', () => {
    const collected = (collectedAtSource: string) =>
      bundleFacts({ ...bgpPassword, bundle: { ...bgpPassword.bundle, collectedAtSource } }).find(
        ({ label }) => label === 'Collected',
      )?.value;
    expect(collected('manifest: bundle/manifest.tsv')).toBe(
      "2024-02-12 15:55:02 UTC, from the collector's manifest (bundle/manifest.tsv)",
    );
    expect(collected('archive-name')).toBe("2024-02-12 15:55:02 UTC, from the archive's name");
  });

  it('say what is not known', () => {
    const values = [...clusterFacts(emptyAnalysis), ...bundleFacts(emptyAnalysis)].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['not known', 'version not known', 'none seen', 'time not known']));
  });

  it('say that a bundle was cut short', () => {
    const truncated = { ...bgpPassword, bundle: { ...bgpPassword.bundle, truncated: true } };
    expect(bundleFacts(truncated).map(({ value }) => value)).toContain(
      'runbook, 62 files, 14.2 MB unpacked; cut short, the rest is missing',
    );
  });
});
