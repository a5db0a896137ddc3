import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryPath } from '../../src/archive/entry-path.ts';

describe('entryPath', () => {
  it.each([
    ['./logs//a.log', 'logs/a.log'],
    ['/etc/passwd', 'etc/passwd'],
    ['../../etc/passwd', 'etc/passwd'],
    ['a/../../b', 'b'],
    ['a/b/../c/.', 'a/c'],
    ['logs\\kubelet.log', 'logs/kubelet.log'],
    ['..\\..\\a', 'a'],
    ['a\u001b[31m\n\u0000b\u0085', 'a\uFFFD[31m\uFFFD\uFFFDb\uFFFD'],
    ['…/größe', '…/größe'],
    ['./', ''],
    ['..', ''],
    ['', ''],
  ])('makes %j %j', (name, path) => {
    expect(entryPath(name)).toBe(path);
  });

  it('leads nowhere, whatever the name', () => {
    const segment = fc.constantFrom('..', '.', '', 'a', '\\', '/', '...', '\u0000', 'x\\..');
    fc.assert(
      fc.property(fc.array(fc.oneof(segment, fc.string()), { maxLength: 12 }), (segments) => {
        const path = entryPath(segments.join('/'));
        expect(path).not.toMatch(/^\/|\/$|\\|\p{Cc}/u);
        expect(path === '' ? [] : path.split('/').filter((part) => ['', '.', '..'].includes(part))).toEqual([]);
        expect(entryPath(path)).toBe(path);
      }),
    );
  });
});
