import { describe, expect, it } from 'vitest';
import { clockInName } from '../../../src/document/layout/clock-in-name.ts';
import { readClockFile } from '../../../src/document/layout/clock.ts';

describe('readClockFile', () => {
  it('takes the last of the times that oc adm inspect stamps, in whatever zone and order', () => {
    const text =
      '2021-08-03 12:11:56.91501602 +0200 CEST m=+1.651641915\n2021-08-03 07:15:01.5 -0300 -03 m=+186.1\n2021-08-03 10:12:00 +0000 UTC m=+5.1\n';
    expect(readClockFile('must-gather.local.1/timestamp', text)).toEqual({
      at: Date.parse('2021-08-03T10:15:01.500Z'),
      basis: 'timestamp-file',
      file: 'must-gather.local.1/timestamp',
    });
  });

  it.each([
    ['the C locale', 'Fri Feb  4 19:19:35 UTC 2022\n', '2022-02-04T19:19:35Z'],
    ['a numeric zone', 'Fri Feb 11 19:19:35 +0530 2022\n', '2022-02-11T13:49:35Z'],
    ['date -R', 'Fri, 11 Feb 2022 19:19:35 +0000\n', '2022-02-11T19:19:35Z'],
    ['date -Is', '2022-02-11T19:19:35+01:00\n', '2022-02-11T18:19:35Z'],
  ])('reads date(1) in %s', (_, text, iso) => {
    const file = 'diagnostics/date';
    expect(readClockFile(file, text)).toEqual({ at: Date.parse(iso), basis: 'date-file', file });
  });

  it('does not guess at the letters of a zone', () => {
    expect(readClockFile('date', 'Fri Feb 11 19:19:35 IST 2022\n')).toBeUndefined();
  });

  it('reads no other file', () => {
    expect(readClockFile('update', 'Fri Feb 11 19:19:35 UTC 2022\n')).toBeUndefined();
  });
});

describe('clockInName', () => {
  it.each([
    [
      'a/calico-diagnostics-20240110_230507/cluster/version.yaml',
      '2024-01-10T23:05:07Z',
      'a/calico-diagnostics-20240110_230507',
    ],
    ['support-bundle-2022-12-21T12_20_25.tar.gz', '2022-12-21T12:20:25Z', 'support-bundle-2022-12-21T12_20_25.tar.gz'],
    ['calico-bundle-20240110230507.tar.gz', '2024-01-10T23:05:07Z', 'calico-bundle-20240110230507.tar.gz'],
    ['calico-bundle-20240110T230507Z/nodes.yaml', '2024-01-10T23:05:07Z', 'calico-bundle-20240110T230507Z'],
  ])('reads %s', (path, iso, file) => {
    expect(clockInName(path)).toEqual({ at: Date.parse(iso), basis: 'archive-name', file });
  });

  it.each(['calico-diagnostics/x', 'backup-20240110_230507/x'])('reads nothing in %s', (path) => {
    expect(clockInName(path)).toBeUndefined();
  });
});
