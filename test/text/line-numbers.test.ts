import { describe, expect, it } from 'vitest';
import { createLineNumbers } from '../../src/text/line-numbers.ts';

describe('createLineNumbers', () => {
  it('counts from the first line; a newline belongs to the line that it ends', () => {
    const lineAt = createLineNumbers('ab\n\ncd', 10);
    expect([0, 2, 3, 4, 6].map(lineAt)).toEqual([10, 10, 11, 12, 12]);
  });
});
