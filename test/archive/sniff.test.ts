import { describe, expect, it } from 'vitest';
import { sniff, sniffBytes } from '../../src/archive/sniff.ts';
import { oldTarOf, tarOf } from './packing.ts';

describe('sniff', () => {
  it('knows tar by its magic, and the v7 format by its checksum', async () => {
    const modern = (await tarOf([{ name: 'a', text: '' }])).subarray(0, sniffBytes);
    expect(sniff(modern).kind).toBe('tar');
    const old = (await oldTarOf('nodes.txt', 'NAME')).subarray(0, sniffBytes);
    expect(sniff(old).kind).toBe('tar');
    old[0] = 0x4e;
    expect(sniff(old).kind).toBe('plain');
  });

  it('takes no text for an archive, whatever it begins with', () => {
    for (const text of [
      '',
      'BZh is how bzip2 begins',
      'PK',
      '7z',
      'Rar!',
      'NAME   READY   STATUS',
      ' '.repeat(600),
      '\0'.repeat(600),
    ]) {
      expect(sniff(Buffer.from(text)).kind).toBe('plain');
    }
  });

  it('knows gzip by two bytes', () => {
    expect(sniff(Buffer.from([0x1f, 0x8b])).kind).toBe('compressed');
    expect(sniff(Buffer.from([0x1f])).kind).toBe('plain');
  });
});
