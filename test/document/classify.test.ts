import { describe, expect, it } from 'vitest';
import { classify } from '../../src/document/classify.ts';

const calico = '2021-05-07 03:01:44.179 [INFO][8] startup/startup.go 361: Early log level set to info\n';
const table = 'NAME          READY   STATUS    RESTARTS   AGE\ncalico-node-a   1/1     Running   0          3d\n';
const conflist = '{\n  "name": "k8s-pod-network",\n  "plugins": []\n}\n';

describe('classify', () => {
  it.each([
    ['white space', ' \n\n', 'empty'],
    ['a JSON list', '{\n    "apiVersion": "v1",\n', 'json'],
    ['a bare array', '[\n  {\n', 'json'],
    ['a dump below a comment', '# generated with kubectl\n\n{\n    "kind": "NodeList",\n', 'json'],
    ['a log block of a dump', '==== START logs for container a of pod b/c ====\nx\n', 'json'],
    ['JSON on one line', '{"apiVersion":"v1","items":[{"managedFields":[{"time":"2021"}]}],"kind":"List"}', 'json'],
    ['YAML', 'apiVersion: v1\nitems: []\nkind: List\n', 'yaml'],
    ['YAML of oc adm inspect', '---\napiVersion: v1\nitems: []\n', 'yaml'],
    ['YAML below its command', '$ kubectl get nodes -o yaml\napiVersion: v1\n', 'yaml'],
    ['YAML whose first field is its own', '---\nallowHostPorts: false\napiVersion: security.openshift.io/v1\n', 'yaml'],
    ['a log', calico.repeat(3), 'log'],
    ['a log in JSON', '{"level":"info","ts":"2024-01-01T00:00:00Z","msg":"x"}\n'.repeat(3), 'log'],
    ['a prefixed log', `[pod/a/b] ${calico}`, 'log'],
    ['a log with a long block of other lines', calico + conflist, 'log'],
    ['dmesg', '[    0.000000] Linux version 5.15.0\n[16194369.907056] kernel BUG at net/core/skbuff.c:4044!\n', 'log'],
    ['dmesg -T', '[Tue Nov 20 22:30:22 2018] nf_conntrack: table full, dropping packet\n', 'log'],
    ['a table', table, 'text'],
    ['a description', 'Name:         10.0.0.1\nRoles:        <none>\n', 'text'],
    ['a paste of a table and a log', `${table}${calico.repeat(5)}`, 'text'],
    ['prose', 'The cluster is broken.\nPlease help.\n', 'text'],
    ['settings', 'name = "x"\n[plugins]\n', 'text'],
  ])('takes %s for what it is', (_, head, form) => {
    expect(classify(head)).toBe(form);
  });

  it('takes a long log for one though it quotes a table', () => {
    expect(classify(calico.repeat(60) + table)).toBe('log');
  });
});
