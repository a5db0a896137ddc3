import { describe, expect, it } from 'vitest';
import { collectionTime } from '../../src/cluster/collection-time.ts';

const day = 86_400_000;
const now = Date.UTC(2026, 10, 20, 23, 59, 0);

describe('collectionTime', () => {
  it('prefers what is stated over what is inferred', () => {
    const observed = [{ at: now + 2, file: 'nodes.json' }];
    const statements = [
      { at: now + 5, basis: 'archive-name', file: 'diags.tar.gz' },
      { at: now + 4, basis: 'date-file', file: 'date' },
      { at: now + 3, basis: 'timestamp-file', file: 'timestamp' },
      { at: now, basis: 'manifest', file: 'manifest.tsv' },
    ] as const;
    const bases = [0, 1, 2, 3].map(
      (left) => collectionTime(statements.slice(0, 4 - left).toReversed(), observed, now).basis,
    );
    expect(bases).toEqual(['manifest', 'timestamp-file', 'date-file', 'archive-name']);
    expect(collectionTime([], observed, now)).toEqual({ basis: 'observed', at: now + 2, file: 'nodes.json' });
    expect(collectionTime([], [], now)).toEqual({ basis: 'modified', at: now });
    expect(collectionTime([], [], undefined)).toEqual({ basis: 'unknown' });
  });

  // openshift/oc inspect appends a line at the start and at the end of every run.
  it('takes the end of the collection', () => {
    const statements = [
      { at: now, basis: 'timestamp-file', file: 'a/timestamp' },
      { at: now + 60_000, basis: 'timestamp-file', file: 'c/timestamp' },
      { at: now + 60_000, basis: 'timestamp-file', file: 'b/timestamp' },
    ] as const;
    expect(collectionTime(statements, [], undefined)).toEqual({
      basis: 'timestamp-file',
      at: now + 60_000,
      file: 'b/timestamp',
    });
  });

  it('passes over a time that nothing else comes near to', () => {
    const observed = [
      { at: now + 3_000 * day, file: 'typo.yaml' },
      { at: now, file: 'nodes.json' },
      { at: now - 1_000, file: 'events.yaml' },
    ];
    expect(collectionTime([], observed, undefined)).toEqual({ basis: 'observed', at: now, file: 'nodes.json' });
  });

  it('takes the latest where every time stands alone', () => {
    const observed = [
      { at: now, file: 'calico-node.log' },
      { at: now - 41 * day, file: 'node.yaml' },
    ];
    expect(collectionTime([], observed, undefined)).toMatchObject({ at: now });
  });
});
