import { describe, expect, it } from 'vitest';
import { formatOfName } from '../../src/report/format.ts';

describe('formatOfName', () => {
  it.each([
    ['report.html', 'html'],
    ['REPORT.HTM', 'html'],
    ['out/ticket-1.2.md', 'markdown'],
    ['analysis.json', 'json'],
    ['summary.txt', 'text'],
    ['results.sarif', 'sarif'],
    ['results.SARIF.json', 'sarif'],
    ['junit.xml', 'junit'],
    ['report.pdf', undefined],
    ['html', undefined],
    ['report.html/', undefined],
  ])('of %s', (name, format) => {
    expect(formatOfName(name)).toBe(format);
  });
});
