import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readBlockYaml } from '../../../../src/document/manifest/block/read-block-yaml.ts';
import { parseYaml } from '../../../../src/document/manifest/parse-yaml.ts';
import { sliceYaml } from '../../../../src/document/manifest/slice-yaml.ts';
import { withoutManagedFields } from '../../../../src/document/manifest/without-managed-fields.ts';

const fixtures = ['nodes', 'events', 'daemonset-kubectl-1.20', 'events-kubectl-1.20'].map((name) =>
  readFileSync(`test/fixtures/manifest/${name}.yaml`, 'utf8'),
);

/** As `oc adm inspect` of OpenShift 4.8 folds what is longer than 80 columns, shortened. */
const event = `- message: 'Status for clusteroperator/etcd changed: Degraded message changed
    from "NodeControllerDegraded: it''s not ready" to ""'
- message: Container image "quay.io/openshift-release-dev/ocp-v4.0-art-dev@sha256:1af1"
    already present on machine
- message: "Readiness probe failed: Get \\"https://10.129.0.8:8443/healthz\\": net/http: \\
    request canceled\\n"
- message: |-
    Startup probe failed: bash: /dev/tcp: refused

      deeper
- args:
  - --v=2
  - :5000
  - /bin/sh
  command: []
  creationTimestamp: null
  resources: {}
  restartCount: 0
`;

describe('readBlockYaml', () => {
  it('reads what kubectl and oc wrote', () => {
    const items = [...fixtures, event].flatMap((text) => sliceYaml(text, 1).flatMap((document) => document.items));
    expect(items.length).toBeGreaterThan(10);
    for (const item of items) {
      const text = withoutManagedFields(item.text);
      expect(readBlockYaml(text)).toBeDefined();
      expect(readBlockYaml(text)).toEqual(parseYaml(text));
    }
  });

  it.each([
    ['an anchor', 'a: &x 1\nb: *x\n'],
    ['a flow collection', 'a: [1, 2]\n'],
    ['a comment', 'a: 1\n# two\nb: 2\n'],
    ['a number with a point', 'a: 1.50\n'],
    ['a word in capitals', 'a: True\n'],
    ['a folded block', 'a: >\n  b\n  c\n'],
    ['an escape of YAML alone', 'a: "\\x41"\n'],
    ['a key in quotes', '"8080": a\n'],
    ['a key that objects have of their own', '__proto__:\n  a: 1\n'],
    ['a tab', 'a: b\tc\n'],
    ['a mapping on the line of its key', 'a: b: c\n'],
    ['a line that stands between two depths', 'a:\n    b: 1\n  c: 2\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['nesting beyond all objects', '- '.repeat(1_000)],
    ['a text alone', 'a'],
    ['nothing', ''],
  ])('leaves %s to the library', (_, text) => {
    expect(readBlockYaml(text)).toBeUndefined();
  });

  it('agrees with the library or gives up, whatever was written', () => {
    fc.assert(
      fc.property(valueTree, printing, (value, options) => {
        expectAgreement(stringify(value, { indentSeq: false, aliasDuplicateObjects: false, ...options }));
      }),
      { numRuns: 500 },
    );
  });

  it('agrees with the library or gives up on lines of any kind', () => {
    const line = fc.tuple(fc.nat(6), fc.constantFrom(...beginnings), fc.array(fc.constantFrom(...tokens)));
    const lines = fc.array(line.map(([indent, start, rest]) => ' '.repeat(indent) + start + rest.join('')));
    fc.assert(
      fc.property(lines, (text) => expectAgreement(text.join('\n'))),
      { numRuns: 2_000 },
    );
  });

  it('agrees with the library or gives up on real texts with a damage', () => {
    const damage = fc.record({
      text: fc.constantFrom(...fixtures, event),
      at: fc.nat(),
      length: fc.nat(3),
      put: fc.constantFrom(...tokens),
    });
    fc.assert(
      fc.property(damage, ({ text, at, length, put }) => {
        const place = at % text.length;
        const around = text.slice(Math.max(0, text.lastIndexOf('\n- ', place) + 1), place);
        expectAgreement(around + put + text.slice(place + length, place + 1_000));
      }),
      { numRuns: 300 },
    );
  });
});

function expectAgreement(text: string): void {
  const read = readBlockYaml(text);
  if (read !== undefined) expect(read).toEqual(parseYaml(text));
}

const words = fc.oneof(
  fc.string(),
  fc.constantFrom('true', '~', '1.5', '0x1f', "it's", 'a: b', 'a #b', '#', '- a', '-a', 'a\nb', 'a\n\nb\n', ' a', '\\'),
  fc
    .array(fc.constantFrom('long', 'words:', '"of"', 'a\\b', "it's"), { minLength: 20, maxLength: 40 })
    .map((all) => all.join(' ')),
);
const { tree: valueTree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, words, fc.integer(), fc.constantFrom(true, false, null), tie('list'), tie('map')),
  list: fc.array(tie('tree'), { maxLength: 4 }),
  map: fc.dictionary(fc.oneof(fc.constantFrom('a', 'kind', 'kubernetes.io/b', 'true'), fc.string()), tie('tree')),
}));
const printing = fc.record({
  lineWidth: fc.constantFrom(0, 40, 80),
  defaultStringType: fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_SINGLE' as const,
    'QUOTE_DOUBLE' as const,
    'BLOCK_LITERAL' as const,
  ),
  defaultKeyType: fc.constant('PLAIN' as const),
});

const beginnings = ['', 'a: ', 'a:', '- ', '- a: ', '- - ', 'b: |', '"a": '];
// prettier-ignore
const tokens = [
  'a', ' ', ':', ': ', '-', '- ', '#', ' #', '"', "'", "''", '\\', '\\n', '\\ ', '|', '|-', '>', '{}', '[]', '{', ']',
  'null', 'True', '1', '.5', '0x1', '~', '?', '&a', '*a', '!', '%', '...', 'é', '\n', '\n\n', '\t', '<<', '1_0', '\u2028',
];
