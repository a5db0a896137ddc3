import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/document/read-text.ts';

describe('readText', () => {
  it('takes an error for what its command asked for, where the error itself does not say', () => {
    const refused = 'The connection to the server localhost:8080 was refused - did you specify the right host or port?';
    const failuresOf = (command: string): unknown => readText(`$ ${command}\n${refused}\n`, 'f').failures;
    expect(failuresOf('kubectl logs -n kube-system calico-node-7k2xq')).toEqual([
      { what: 'logs', error: refused, file: 'f', line: 2 },
    ]);
    expect(failuresOf('kubectl get po -A')).toMatchObject([{ what: 'pods' }]);
    expect(failuresOf('kubectl get installations.operator.tigera.io')).toMatchObject([{ what: 'installations' }]);
    expect(
      readText('$ kubectl logs x\nError from server (NotFound): pods "x" not found\n', 'f').failures,
    ).toMatchObject([{ what: 'pods', of: { kind: 'Pod', name: 'x' } }]);
    expect(failuresOf('kubectl version')).toMatchObject([{ what: 'unknown' }]);
  });

  it.each([
    [
      '$ kubectl get pods -n calico-system\nNo resources found in calico-system namespace.',
      [{ kind: 'Pod', namespace: 'calico-system' }],
    ],
    ['$ kubectl get pods\nNo resources found in default namespace.', [{ kind: 'Pod', namespace: 'default' }]],
    ['$ kubectl get events -A --sort-by=.lastTimestamp\nNo resources found', [{ kind: 'Event' }]],
    ['$ oc get nodes\nNo resources found.', [{ kind: 'Node' }]],
    ['$ kubectl get pods -A -l k8s-app=calico-node\nNo resources found', [{ kind: 'Pod', filtered: true }]],
    // kubectl before 1.17 says no more.
    ['$ kubectl get ds\nNo resources found.', [{ kind: 'DaemonSet', namespaceUnknown: true }]],
    ['No events found in default namespace.', [{ kind: 'Event', namespace: 'default' }]],
    ['No resources found', []],
  ])('reads an empty listing: %j', (text, listings) => {
    const reading = readText(text, 'f');
    expect(reading.listings).toEqual(
      listings.map((listing) => ({ ...listing, count: 0, file: 'f', line: text.split('\n').length })),
    );
    expect(reading.rest).toEqual([]);
  });

  it.each([
    [
      'kubectl 1.32',
      'Client Version: v1.32.3\nKustomize Version: v5.5.0\nServer Version: v1.20.2\n',
      [
        ['kubectl', 'v1.32.3'],
        ['kubernetes', 'v1.20.2'],
      ],
    ],
    [
      'kubectl 1.20',
      'Client Version: version.Info{Major:"1", Minor:"20", GitVersion:"v1.20.2", GitCommit:"faecb19"}\nServer Version: version.Info{Major:"1", Minor:"20", GitVersion:"v1.20.2+IKS"}\n',
      [
        ['kubectl', 'v1.20.2'],
        ['kubernetes', 'v1.20.2+IKS'],
      ],
    ],
    [
      'oc 4.12',
      'Client Version: 4.12.0\nKustomize Version: v4.5.7\nServer Version: 4.12.3\nKubernetes Version: v1.25.4+a34b9e9\n',
      [
        ['kubectl', '4.12.0'],
        ['openshift', '4.12.3'],
        ['kubernetes', 'v1.25.4+a34b9e9'],
      ],
    ],
  ])('reads the versions that %s prints', (_client, text, versions) => {
    const reading = readText(text, 'version.txt');
    expect(reading.versions.map(({ of, version }) => [of, version])).toEqual(versions);
    expect(reading.versions[0]?.excerpt).toEqual({ file: 'version.txt', line: 1, text: text.split('\n')[0] });
    expect(reading.rest).toEqual([]);
  });

  it('hands back the lines that it did not understand, in runs', () => {
    const text = 'Hello,\n\nServer Version: v1.20.2\nplease help\n\n$ kubectl get nodes\nnothing here\n';
    const { rest, forms } = readText(text, 'f', 11);
    expect(rest).toEqual([
      { firstLine: 11, lines: ['Hello,', ''] },
      { firstLine: 14, lines: ['please help', ''] },
      { firstLine: 17, lines: ['nothing here', ''] },
    ]);
    expect(forms).toEqual(['version']);
  });

  it('reads any text without failing', () => {
    const words = [
      'NAME',
      'NAMESPACE',
      'READY',
      'STATUS',
      'RESTARTS',
      'AGE',
      'LAST SEEN',
      'TYPE',
      'REASON',
      'OBJECT',
      'MESSAGE',
    ];
    const word = fc.oneof(
      fc.constantFrom(...words, '1/1', 'pod/x', '5m', '(x7 over 17m)', 'Normal', 'Name:', 'Namespace:'),
      fc.string(),
    );
    const gap = fc.constantFrom(' ', '   ', '\n', '\n  ', '\t');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, gap)), (parts) => {
        const text = parts.flat().join('');
        const { objects, events, rest } = readText(text, 'f');
        for (const { source } of objects) expect(text).toContain(source.locate('status').text);
        for (const { excerpt } of events) expect(text).toContain(excerpt.text);
        for (const { lines } of rest) expect(text).toContain(lines.join('\n'));
      }),
    );
  });
});
