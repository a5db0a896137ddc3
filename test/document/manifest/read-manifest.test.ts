import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixture, readManifestText } from './reading.ts';

interface List {
  readonly items: readonly { readonly metadata: { readonly name: string } }[];
}

describe('the objects of a manifest', () => {
  it('are the same that a YAML parser finds in a list, with what get would print', () => {
    const text = fixture('nodes.yaml');
    const { items } = parse(text) as List;
    const { objects, problems } = readManifestText(text);
    expect(problems).toEqual([]);
    expect(objects.map(({ value }) => ({ ...value, printed: undefined }))).toEqual(
      items.map((item) => ({ ...item, printed: undefined })),
    );
    expect(objects[0]).toMatchObject({ kind: 'Node', value: { printed: { status: 'Ready', ready: true } } });
  });

  it.each(['---\n', '...\n---\n', '--- # the next\n', '...\n'])(
    'are those of each document, with %j between them',
    (separator) => {
      const service = (name: string) => `apiVersion: v1\nkind: Service\nmetadata:\n  name: ${name}\n  uid: u-${name}\n`;
      const { objects, problems } = readManifestText(['one', 'two', 'three'].map(service).join(separator));
      expect(problems).toEqual([]);
      expect(objects.map(({ name, source }) => [name, source.line])).toEqual(
        ['one', 'two', 'three'].map((name, index) => [name, 1 + index * (4 + separator.split('\n').length)]),
      );
    },
  );

  it('are the same that JSON.parse finds', () => {
    const text = fixture('pods.json');
    const { items } = JSON.parse(text) as List;
    const { objects } = readManifestText(text);
    expect(objects.map(({ value }) => ({ ...value, printed: undefined }))).toEqual(
      items.map((item) => ({ ...item, printed: undefined })),
    );
    expect(objects.map(({ name }) => name)).toEqual(items.map(({ metadata }) => metadata.name));
  });

  it('lose managedFields, which a kubectl before 1.21 prints, and the last applied configuration', () => {
    const text = fixture('daemonset-kubectl-1.20.yaml').replace(
      / {2}annotations:\n/,
      "  annotations:\n    kubectl.kubernetes.io/last-applied-configuration: '{}'\n    kept: 'yes'\n",
    );
    expect(text).toMatch(/managedFields[^]*last-applied|last-applied[^]*managedFields/);
    const [daemonSet] = readManifestText(text).objects;
    expect(daemonSet).toMatchObject({ kind: 'DaemonSet', name: 'calico-node', namespace: 'kube-system' });
    expect(daemonSet?.value['metadata']).toMatchObject({ annotations: { kept: 'yes' } });
    expect(JSON.stringify(daemonSet?.value)).not.toMatch(/managedFields|last-applied/);
  });

  it('take their kind from the list where they leave it out, as dumps do', () => {
    const text = JSON.stringify({
      kind: 'DaemonSetList',
      apiVersion: 'apps/v1',
      items: [{ metadata: { name: 'calico-node', namespace: 'kube-system' } }],
    });
    const { objects } = readManifestText(text);
    expect(objects[0]).toMatchObject({ kind: 'DaemonSet', value: { kind: 'DaemonSet', apiVersion: 'apps/v1' } });
  });

  it('take it from the file of a bare array, as troubleshoot.sh wrote in 2021', () => {
    const text = JSON.stringify([{ metadata: { name: 'a', namespace: 'default' } }]);
    expect(readManifestText(text, 'cluster-resources/pods/default.json').objects[0]).toMatchObject({ kind: 'Pod' });
    expect(readManifestText(text, 'cluster-resources/pvcs.json').understood).toBe(false);
  });

  it('are of the API group that is meant', () => {
    const text = 'apiVersion: longhorn.io/v1beta2\nkind: Node\nmetadata:\n  name: a\n';
    expect(readManifestText(text)).toMatchObject({ objects: [], understood: true });
  });

  it('are none of those that somebody wrote down to apply', () => {
    const written = ['calico-node', 'canal'].map(
      (name) => `kind: DaemonSet\napiVersion: apps/v1\nmetadata:\n  name: ${name}\n  namespace: kube-system\n`,
    );
    expect(readManifestText(written.join('---\n')).objects).toEqual([]);
    const collected = written.map((text) => `${text}  uid: af41e044\n`);
    expect(readManifestText(collected.join('---\n')).objects).toHaveLength(2);
    expect(readManifestText(written[0] ?? '').objects).toHaveLength(1);
  });

  it.each([
    ['flow style', 'kind: List\nitems: [{apiVersion: v1, kind: Node, metadata: {name: a}}]\n'],
    ['dashes on their own lines', 'kind: List\nitems:\n  -\n    kind: Node\n    metadata:\n      name: a\n'],
    [
      'wide indents',
      'items:\n    # the first\n    -   kind: "Node"\n        metadata:\n            name: a\nkind: List\n',
    ],
    ['a bare list', '- apiVersion: v1\n  kind: Node\n  metadata:\n    name: a\n'],
  ])('are read in YAML with %s', (_, text) => {
    const { objects } = readManifestText(text);
    expect(objects.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['Node a']);
    expect(objects[0]?.source.locate('metadata.name').text).toContain('name: a');
  });

  it('keep times, versions and words of YAML 1.1 as they were written', () => {
    const text =
      'kind: Node\nmetadata:\n  name: a\n  creationTimestamp: 2021-09-14T09:42:50Z\n  resourceVersion: "0123"\nspec:\n  externalID: yes\n';
    expect(readManifestText(text).objects[0]?.value).toMatchObject({
      metadata: { creationTimestamp: '2021-09-14T09:42:50Z', resourceVersion: '0123' },
      spec: { externalID: 'yes' },
    });
  });
});

describe('what is not read', () => {
  it('is told of, item by item, and takes none of its neighbours along', () => {
    const node = (name: string, status: string) =>
      `- apiVersion: v1\n  kind: Node\n  metadata:\n    name: ${name}\n  ${status}\n`;
    const items = `${node('a', 'status: {}')}${node('b', 'status: {')}${node('c', 'status: {}')}`;
    const { objects, problems, listings } = readManifestText(`apiVersion: v1\nitems:\n${items}kind: List\n`);
    expect(objects.map(({ name }) => name)).toEqual(['a', 'c']);
    expect(problems).toMatchObject([{ code: 'document-malformed', file: 'objects', line: 8 }]);
    expect(listings).toMatchObject([{ kind: 'Node', count: 2, filtered: true }]);
  });

  it('is told of where a document breaks off, and the items before are kept', () => {
    const json = fixture('pods.json');
    const third = json.indexOf('"name": "calico-node-9wz4m"');
    expect(readManifestText(json.slice(0, third))).toMatchObject({
      objects: [{ name: expect.any(String) }, { name: 'calico-node-7k2xq' }],
      listings: [{ kind: 'Pod', filtered: true }],
      problems: [{ code: 'document-malformed' }],
    });
    const yaml = fixture('nodes.yaml');
    const items = [...yaml.matchAll(/^- apiVersion/gm)].map(({ index }) => index);
    expect(readManifestText(yaml.slice(0, items[2]))).toMatchObject({
      objects: [{}, {}],
      listings: [{ kind: 'Node', count: 2, filtered: true }],
      problems: [{ code: 'document-malformed' }],
    });
  });

  it.each([
    ['nested without end', `{"kind":"Node","metadata":{"name":"a"},"spec":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['with aliases', 'kind: Node\nmetadata:\n  name: a\nx: &x [1,1]\ny: &y [*x,*x]\nz: [*y,*y]\n'],
  ])('is an object %s', (_, text) => {
    expect(readManifestText(text)).toMatchObject({ objects: [], problems: [{ code: 'document-malformed', line: 1 }] });
  });

  it('is one more object than all files together may have', () => {
    const items = Array.from({ length: 9 }, (_, place) => ({ kind: 'Node', metadata: { name: `n${place}` } }));
    const { objects, problems, listings } = readManifestText(JSON.stringify({ kind: 'List', items }), 'objects', 5);
    expect(objects).toHaveLength(5);
    expect(problems).toMatchObject([{ code: 'limit-reached' }]);
    expect(listings).toMatchObject([{ count: 5, filtered: true }]);
  });

  it('is the 50,001st object, and the list is no whole one any more', () => {
    const items = Array.from({ length: 50_001 }, (_, place) => ({ kind: 'Node', metadata: { name: `n${place}` } }));
    const { objects, problems, listings } = readManifestText(JSON.stringify({ kind: 'List', items }));
    expect(objects).toHaveLength(50_000);
    expect(problems).toMatchObject([{ code: 'limit-reached' }]);
    expect(listings).toMatchObject([{ count: 50_000, filtered: true }]);
  });
});

describe('secrets and config maps', () => {
  const canary = 'Y2FuYXJ5';
  const secret = {
    apiVersion: 'v1',
    data: { password: canary },
    kind: 'Secret',
    metadata: {
      annotations: { note: canary },
      name: 'calico-bgp-password',
      namespace: 'kube-system',
      uid: 'u1',
    },
    stringData: { plain: canary },
    type: 'Opaque',
  };
  const yaml = `apiVersion: v1
data:
  password: ${canary}
kind: Secret
metadata:
  annotations:
    note: |
      ${canary}
  name: calico-bgp-password
  namespace: kube-system
  uid: u1
stringData:
  plain: ${canary}
type: Opaque
`;
  const item = yaml.trimEnd().replaceAll('\n', '\n  ');

  it.each([
    ['JSON', JSON.stringify(secret, null, 4), 11],
    ['JSON on one line', JSON.stringify({ kind: 'SecretList', items: [secret] }), 1],
    ['YAML', yaml, 9],
    ['a list', `items:\n- ${item}\nkind: List\n`, 10],
    ['a list that begins with the data', `items:\n- ${item.replace('apiVersion: v1\n  ', '')}\nkind: List\n`, 9],
    ['a list in flow style', `items: [${JSON.stringify(secret)}]\nkind: List\n`, 1],
  ])('leave nothing but name, namespace and type, in %s', (_, text, line) => {
    const { objects, problems } = readManifestText(text);
    expect(problems).toEqual([]);
    expect(objects).toMatchObject([
      {
        kind: 'Secret',
        name: 'calico-bgp-password',
        namespace: 'kube-system',
        value: { kind: 'Secret', metadata: { name: 'calico-bgp-password', namespace: 'kube-system' }, type: 'Opaque' },
      },
    ]);
    expect(JSON.stringify(objects)).not.toContain(canary);
    const paths = ['metadata.name', 'data.password', 'metadata.annotations', '', 'type'];
    const cited = paths.map((path) => objects[0]?.source.locate(path));
    expect(JSON.stringify(cited)).not.toContain(canary);
    expect(cited[0]?.line).toBe(line);
  });
});

describe('versions and errors', () => {
  it.each([
    [
      'kubectl version -o yaml',
      'clientVersion:\n  gitVersion: v1.32.3\nserverVersion:\n  gitVersion: v1.20.2\n',
      ['kubernetes v1.20.2 4', 'kubectl v1.32.3 2'],
    ],
    [
      'cluster_version.json of troubleshoot.sh',
      '{\n  "info": {\n    "gitVersion": "v1.24.4+k3s1"\n  }\n}',
      ['kubernetes v1.24.4+k3s1 3'],
    ],
    [
      'a ClusterVersion',
      'apiVersion: config.openshift.io/v1\nkind: ClusterVersion\nmetadata:\n  name: version\nstatus:\n  desired:\n    version: 4.8.11\n',
      ['openshift 4.8.11 7'],
    ],
    [
      'a ClusterInformation',
      'kind: ClusterInformation\nmetadata:\n  name: default\nspec:\n  calicoVersion: v3.26.4\n',
      ['calico v3.26.4 5'],
    ],
  ])('are read from %s', (_, text, versions) => {
    const found = readManifestText(text).versions.map(({ of, version, excerpt }) => `${of} ${version} ${excerpt.line}`);
    expect(found).toEqual(versions);
  });

  it('are read from the Status that the API server answers with', () => {
    const text = JSON.stringify({
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      message: 'secrets is forbidden: User "u" cannot list resource "secrets" in API group "" at the cluster scope',
      reason: 'Forbidden',
    });
    expect(readManifestText(text).failures).toMatchObject([{ what: 'secrets', file: 'objects', line: 1 }]);
  });
});
