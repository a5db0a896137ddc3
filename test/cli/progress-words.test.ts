import { describe, expect, it } from 'vitest';
import { progressWords } from '../../src/cli/progress-words.ts';

const reading = { phase: 'read', entries: 1204, bytes: 512_340_000 } as const;

describe('progressWords', () => {
  it('tells files, bytes and the time that is left', () => {
    expect(progressWords({ ...reading, input: { read: 25_000_000, of: 100_000_000 } }, 4000)).toBe(
      'reading: 1,204 files, 512.3 MB, 25 %, about 12 s left',
    );
  });

  it('tells no time left where the whole is not known', () => {
    expect(progressWords(reading, 4000)).toBe('reading: 1,204 files, 512.3 MB');
  });

  it.each([
    [1_000_000, '1 %'],
    [100_000_000, '100 %'],
  ])('does not guess by %d of 100 MB', (read, share) => {
    expect(progressWords({ ...reading, input: { read, of: 100_000_000 } }, 4000)).toBe(
      `reading: 1,204 files, 512.3 MB, ${share}`,
    );
  });

  it('says what comes after reading', () => {
    expect(progressWords({ ...reading, phase: 'evaluate' }, 4000)).toBe('evaluating the rules');
  });
});
