import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requiredLiterals } from '../../src/rules/literals.ts';
import { createPattern } from '../../src/rules/pattern.ts';

describe('requiredLiterals', () => {
  it.each([
    ['BIRD is not ready', ['bird is not ready']],
    [
      'BIRD6? is not ready: BGP not established with (?P<peers>[0-9., ]+)',
      ['bird is not ready: bgp not established with ', 'bird6 is not ready: bgp not established with '],
    ],
    ['(?i)Failed to (create|update) host route', ['failed to create host route', 'failed to update host route']],
    ['x.*connection refused', ['connection refused']],
    [
      'dial tcp \\S+:5473: (?:connect: connection refused|i/o timeout)',
      [':5473: connect: connection refused', ':5473: i/o timeout'],
    ],
    ['\\d+', []],
    ['a|bcd', []],
    ['(abc)*', []],
    ['(?i)größe des Ringes', ['e des ringes']],
    ['\\Afirst.*last words\\z', ['last words']],
    // What varies begins or ends with something known.
    ['on interface (?P<name>br-[0-9a-f]+|docker\\d*): ', ['on interface br-', 'on interface docker']],
    ['(?:\\d+ms|\\d+s) too late', ['s too late']],
    // All lines of a file have its name.
    ['sync_server\\.go \\d+: .*bad cert', ['bad cert']],
    ['\\d kubelet\\.go:\\d', [' kubelet.go:']],
    // What JavaScript's grammar would read as other text.
    ['\\Qa.b\\E and more', []],
    ['[[:alpha:]]+ and more', []],
    ['\\pL+ and more', []],
  ])('of %s', (pattern, literals) => {
    expect(requiredLiterals(pattern)[0] ?? []).toEqual(literals);
  });

  it('tells what else must be there', () => {
    expect(requiredLiterals('Using interface (?:br-\\S+|\\S+): (?:10\\.0|172\\.17)\\.')).toEqual([
      ['using interface '],
      [': 10.0.', ': 172.17.'],
    ]);
    expect(requiredLiterals('Using interface (?:wg\\d+|\\S+: 172\\.17)\\b')).toEqual([
      ['using interface '],
      [': 172.17', 'using interface wg'],
    ]);
  });

  it('never misses a text that the pattern matches', () => {
    const part = fc.oneof(
      fc.constantFrom('abc', 'Felix', 'x+', '[ab]', '(?:one|two)', '\\d', 'z?', '.*', 'ready', '(\\w+)', 'e{2}', '\\.'),
    );
    const text = fc.array(
      fc.constantFrom('abc', 'Felix', 'x', 'a', 'one', 'two', '7', 'z', 'ready', 'n', 'ee', '.', ' '),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), text, (parts, words) => {
        const sets = requiredLiterals(parts.join(''));
        const line = words.join('');
        if (!createPattern(parts.join('')).test(line)) return;
        for (const set of sets) expect(set.some((literal) => line.toLowerCase().includes(literal))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
