import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalSafe } from '../../src/report/terminal-safe.ts';
import { visibleText } from '../../src/report/visible-text.ts';

const bytes = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x9f }), fc.integer({ min: 0, max: 0xffff })))
  .map((units) => String.fromCharCode(...units));

describe('visibleText', () => {
  it.each([
    ['an escape sequence', '\u001b[31mred', '␛[31mred'],
    ['a title that would be set', '\u001b]0;pwned\u0007', '␛]0;pwned␇'],
    ['the eight-bit form of it', '\u009b31m', '\uFFFD31m'],
    ['DEL', 'a\u007f', 'a␡'],
    ['a turned direction', 'gpj\u202Eexe', 'gpj\uFFFDexe'],
    ['half a character', 'a\ud800b', 'a\uFFFDb'],
    ['a whole one', '😀', '😀'],
    ['line ends and tabs', 'a\n\tb', 'a\n\tb'],
  ])('shows %s', (_, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it('keeps lengths, so that offsets stay right, and changes nothing twice', () => {
    fc.assert(
      fc.property(bytes, (text) => {
        const visible = visibleText(text);
        expect(visible).toHaveLength(text.length);
        expect(visibleText(visible)).toBe(visible);
      }),
    );
  });
});

describe('terminalSafe', () => {
  it('lets nothing through that a terminal acts on', () => {
    fc.assert(
      fc.property(bytes, (text) => {
        expect(terminalSafe(text)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/);
      }),
    );
  });
});
