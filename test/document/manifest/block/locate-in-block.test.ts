import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { locateInBlock } from '../../../../src/document/manifest/block/locate-in-block.ts';
import { readBlockYaml } from '../../../../src/document/manifest/block/read-block-yaml.ts';
import { locateByLibrary } from '../../../../src/document/manifest/locate-yaml.ts';
import { sliceYaml } from '../../../../src/document/manifest/slice-yaml.ts';
import type { TextSpan } from '../../../../src/document/manifest/text-span.ts';
import { fixture } from '../reading.ts';

describe('locateInBlock', () => {
  it.each(['nodes.yaml', 'events.yaml', 'daemonset-kubectl-1.20.yaml'])(
    'cites the same lines of %s as the library, whatever the field',
    (name) => {
      const items = sliceYaml(fixture(name), 1).flatMap((document) => document.items);
      for (const { text } of items.slice(0, 3)) expectAgreement(text);
    },
  );

  it('cites the same lines of any tree as the library', () => {
    const word = fc.constantFrom(
      'a',
      "it's",
      'a: b',
      'one\ntwo',
      'one\n\ntwo\n',
      '',
      'long words '.repeat(12).trim(),
      null,
      7,
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 3 }, word, fc.array(tie('tree'), { maxLength: 3 }), tie('map')),
      map: fc.dictionary(fc.constantFrom('a', 'b', 'k8s.io/c', 'a.b'), tie('tree'), { maxKeys: 3 }),
    }));
    fc.assert(
      fc.property(tree, fc.boolean(), (value, indentSeq) => {
        const text = stringify(value, { indentSeq, aliasDuplicateObjects: false });
        if (readBlockYaml(text) !== undefined) expectAgreement(text);
      }),
    );
  });
});

function expectAgreement(text: string): void {
  const value = readBlockYaml(text);
  expect(value).toBeDefined();
  for (const path of pathsOf(value)) {
    for (const steps of [path, [...path, 'missing'], [...path, 99]]) {
      expect(linesOf(text, locateInBlock(text, steps))).toEqual(linesOf(text, locateByLibrary(text, steps)));
    }
  }
}

/** What is cited of a span: whole lines, without empty ones at the end. */
function linesOf(text: string, { start, end }: TextSpan): readonly number[] {
  const last = text.slice(0, Math.max(start, end)).trimEnd();
  return [start, Math.max(start, last.length - 1)].map((at) => text.slice(0, at).split('\n').length);
}

function pathsOf(value: unknown): readonly (readonly (string | number)[])[] {
  const children = Array.isArray(value) ? [...value.entries()] : Object.entries(value ?? {});
  const own = typeof value === 'object' ? children : [];
  return [[], ...own.flatMap(([step, child]) => pathsOf(child).map((path) => [step, ...path]))];
}
