import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, mustread, root } from './run.ts';

const NODE = '10.188.156.137';

function explain(id: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = mustread(['rules', 'explain', id, ...words]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

function ticket(files: Readonly<Record<string, string>>): string {
  const folder = emptyDirectory();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const pods = (ready: string): string =>
  `NAMESPACE     NAME                READY   STATUS    RESTARTS   AGE   IP               NODE             NOMINATED NODE   READINESS GATES
kube-system   calico-node-7k2xq   ${ready}     Running   0          3d    ${NODE}   ${NODE}   <none>           <none>
`;

describe('mustread rules explain', () => {
  it('tells what each selection asked for, where it looked and what it hit', () => {
    const text = explain('bird-bgp-not-established', join(root, 'samples/iks129-bgp-not-established.tar.gz'));
    expect(text).toMatch(/^bird-bgp-not-established: calico-node has no established BGP session\nmatched\n/);
    const [, first] = text.split('\n\n');
    expect(first).toMatch(/^node 10\.188\.156\.137: matched, active\n {2}The condition holds\. It shows/);
    expect(first).toMatch(
      /\n {2}probe: yes\n {4}asks for {3}events of Pod calico-node-\*, reason Unhealthy, .*; at least 5\n/,
    );
    expect(first).toMatch(
      /\n {4}looked at {2}\S+events\.yaml, 1 event\n {4}hit {8}201 times\n {15}\S+events\.yaml:\d+: /,
    );
    expect(first).toMatch(/\n {2}condition: yes\n {4}probe \|\| noPeers: yes\n[^]*\n {4}!ready: yes\n {6}ready: no$/);
  });

  it('tells hits that are too few, and the guard that decided', () => {
    const log =
      '2026-11-20 23:40:01.877 [WARNING][9] startup.go 402: Unable to confirm IPv4 address 10.240.0.128 is assigned to this host\n';
    const folder = ticket({ 'logs-calico-node-7k2xq-calico-node.log': log, 'pods.txt': pods('1/1') });
    const text = explain('startup-ip-not-on-host', folder);
    expect(text).toContain(`node ${NODE}: clear\n  The condition does not hold.\n`);
    expect(text).toMatch(/looked at {2}logs-calico-node-7k2xq-calico-node\.log\n {4}hit {8}1 time\n/);
    expect(text).toMatch(/calico-node-7k2xq in pods\.txt: /);
  });

  it('tells what to collect where it can not be told', () => {
    const text = explain('bird-bgp-not-established', ticket({ 'pods.txt': pods('0/1') }));
    expect(text).toMatch(/\nunknown\n/);
    expect(text).toMatch(
      /probe: not to be told\n[^]*looked at {2}nothing of the kind\n {4}hit {8}none\n {4}missing {4}kubectl describe pod /,
    );
    expect(text).toMatch(/condition: not to be told\n/);
  });

  it('tells why a rule does not apply', () => {
    const text = explain('iks-bgp-password-secret-not-migrated', ticket({ 'pods.txt': pods('0/1') }));
    expect(text).toMatch(/\nnot applicable: the provider is not known\n$/);
  });

  it('has no colours in a pipe, and has them where they are asked for', () => {
    const words = ['rules', 'explain', 'bird-bgp-not-established', join(root, 'samples/healthy.tar.gz')];
    expect(mustread(words).stdout).not.toContain('\u001b');
    expect(mustread(words, { env: { FORCE_COLOR: '1', NO_COLOR: '' } }).stdout).toContain('\u001b[');
  });

  it('names the nearest rule for an id that none has', () => {
    expect(mustread(['rules', 'explain', 'bird-bgp-established', join(root, 'samples/healthy.tar.gz')])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Did you mean 'bird-bgp-not-established'?"),
    });
  });
});

describe('mustread rules graph', () => {
  it('draws around one rule, and says so of an id that none has', () => {
    const { status, stdout } = mustread(['rules', 'graph', 'node-calico-is-down', '--format', 'mermaid']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^flowchart LR\n/);
    expect(stdout).toContain('  node-kubelet-lost-contact --> node-calico-is-down\n');
    expect(stdout).not.toContain('fm-node-left-behind');
    expect(mustread(['rules', 'graph', 'node-calico-down']).status).toBe(2);
  });
});
