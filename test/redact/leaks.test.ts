import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacted } from './redacted.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const secretYaml = (value: string): string =>
  `apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  data:\n    note: ${base64(value)}\n  kind: Secret\n  metadata:\n    name: a\n`;

/** Texts that hold a credential; each must lose it, whatever it is. */
const containers: readonly (readonly [name: string, text: (value: string) => string])[] = [
  ['YAML', (value) => `user: me\npassword: ${value}\nport: 1\n`],
  ['YAML in quotes', (value) => `clientSecret: '${value}'\n`],
  ['a block of YAML', (value) => `a:\n  token: |-\n    ${value}\n  b: c\n`],
  ['JSON', (value) => JSON.stringify({ a: 1, password: value, b: [] })],
  ['pretty JSON', (value) => JSON.stringify({ a: [{ apiKey: value, z: true }] }, null, 4)],
  ['JSON in JSON in JSON', (value) => JSON.stringify({ a: JSON.stringify({ b: JSON.stringify({ token: value }) }) })],
  ['a variable in YAML', (value) => `  env:\n  - name: API_TOKEN\n    value: ${value}\n  - name: B\n    value: c\n`],
  ['a variable in JSON', (value) => JSON.stringify({ env: [{ name: 'API_TOKEN', value }] }, null, 2)],
  ['a variable in compact JSON', (value) => JSON.stringify({ env: [{ name: 'API_TOKEN', value }] })],
  [
    'a variable in describe',
    (value) => `    Environment:\n      DB_HOST:      db\n      DB_PASSWORD:  ${value}\n    Mounts:\n`,
  ],
  ['a shell', (value) => `export DB_PASSWORD=${value} && run\n`],
  ['a command line', (value) => `args: [--v=2, --password=${value}]\n`],
  ['an INI file', (value) => `[global]\npassword = "${value}"\n`],
  ['a URL', (value) => `dial postgres://app:${value}@db.example.com:5432/app failed\n`],
  ['a query', (value) => `GET /v1?a=b&access_token=${value}&c=d 401\n`],
  ['a header', (value) => `> Authorization: Bearer ${value}\n`],
  ['basic authentication', (value) => `authorization: Basic ${base64(`me:${value}`)}\n`],
  ['a registry', (value) => JSON.stringify({ auths: { r: { auth: base64(`me:${value}`) } } })],
  ['a Secret in YAML', secretYaml],
  ['a Secret in JSON', (value) => JSON.stringify({ data: { note: base64(value) }, kind: 'Secret' }, null, 4)],
  ['a Secret in compact JSON', (value) => JSON.stringify({ data: { note: base64(value) }, kind: 'Secret' })],
  ['a Secret of strings', (value) => `kind: Secret\nstringData:\n  note: ${value}\n  more: |\n    ${value}\n`],
  ['a Secret in a log', (value) => secretYaml(value).replaceAll(/^(?=.)/gm, '2024-02-12T15:02:11.500Z ')],
  [
    'the last applied configuration',
    (value) =>
      JSON.stringify({ 'kubectl.kubernetes.io/last-applied-configuration': JSON.stringify({ x: value }) }, null, 2),
  ],
  [
    'a kubeconfig in a ConfigMap',
    (value) => JSON.stringify({ data: { config: `users:\n- name: x\n  user:\n    token: ${value}\n` } }),
  ],
  ['a structure of Go', (value) => `config=&Config{Host:"h", BearerToken:"${value}", Port:1}\n`],
];

/** Text that no grammar here gives a meaning, long enough not to be found by chance. */
const values = fc
  .string({
    unit: fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789._~-)]},;/+=!%^*(@:'.split('')),
    minLength: 12,
    maxLength: 60,
  })
  .map((text) => `x9${text}q`);

describe('a credential', () => {
  it.each(containers)('never comes through in %s', async (_, container) => {
    await fc.assert(
      fc.asyncProperty(values, fc.integer({ min: 1, max: 200 }), async (value, piece) => {
        const text = container(value);
        const left = await redacted(text, piece);
        expect(left).not.toContain(value);
        expect(left).not.toContain(base64(value));
        expect(left.split('\n').length).toBe(text.split('\n').length);
      }),
    );
  });
});
