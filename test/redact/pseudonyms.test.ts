import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonyms, type Pseudonyms } from '../../src/redact/pseudonyms/create-pseudonyms.ts';

const key = Buffer.alloc(32, 7);
const hosts = ['worker-1', 'master-0.prod.example.test', 'node', '10.1.2.3', 'ip-10-1-2-3.eu-west-1.compute.internal'];
const pseudonyms = createPseudonyms({ key, hosts });

describe('pseudonyms of addresses', () => {
  const octets = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255));
  const ipv4 = octets.map((bytes) => bytes.join('.'));
  const ipv6 = fc
    .array(fc.nat(0xffff), { minLength: 8, maxLength: 8 })
    .map((groups) => groups.map((group) => group.toString(16)).join(':'));

  it('share as many leading bits as the addresses do', () => {
    for (const addresses of [ipv4, ipv6]) {
      fc.assert(
        fc.property(addresses, addresses, (left, right) => {
          expect(sharedBits(pseudonyms(left), pseudonyms(right))).toBe(sharedBits(left, right));
        }),
      );
    }
  });

  it('share them in the networks of one cluster too', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (a, b, c) => {
        const [left, right] = [`10.20.${a}.${b}`, `10.20.${a}.${c}`];
        expect(sharedBits(pseudonyms(left), pseudonyms(right))).toBe(sharedBits(left, right));
      }),
    );
  });

  it('are private where the address is, and nowhere else', () => {
    const isPrivate =
      /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|127\.|0\.)/;
    fc.assert(
      fc.property(fc.oneof(ipv4, fc.constantFrom('10.0.0.1', '192.168.0.1', '172.31.0.1', '100.65.1.1')), (address) => {
        expect(isPrivate.test(pseudonyms(address))).toBe(isPrivate.test(address));
      }),
    );
  });

  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '255.255.255.0',
    '169.254.1.1',
    '224.0.0.5',
    '::1',
    '::',
    'ff02::1',
    'v1.2.3.4',
    '1.3.6.1.4.1',
    '12:30:45',
    '2021-04-11 12:07:00',
    'v3.26.4',
    '1.2.3',
    '300.1.1.1',
    '/a.crt::/var/run',
  ])('leave %s', (text) => {
    expect(pseudonyms(text)).toBe(text);
  });

  it('are the same in every form of an address', () => {
    const other = pseudonyms('10.1.2.3');
    expect(other).not.toBe('10.1.2.3');
    expect(pseudonyms('Node:  10.1.2.3/10.1.2.3')).toBe(`Node:  ${other}/${other}`);
    expect(pseudonyms('Mesh_10_1_2_3: Received')).toBe(`Mesh_${other.replaceAll('.', '_')}: Received`);
    expect(pseudonyms('describe-node-10.1.2.3.txt')).toBe(`describe-node-${other}.txt`);
    expect(pseudonyms('https://10.1.2.3:6443/api?x=10.1.2.3,')).toBe(`https://${other}:6443/api?x=${other},`);
    expect(pseudonyms('x ip-10-1-2-3 y')).toBe(`x ip-${other.replaceAll('.', '-')} y`);
    const six = pseudonyms('2001:db8::1');
    expect(pseudonyms('bird6: Mesh_2001_db8__1: [2001:db8::1]:179')).toBe(
      `bird6: Mesh_${six.replaceAll(':', '_')}: [${six}]:179`,
    );
    expect(pseudonyms('"a\\n2001:db8::1"')).toBe(`"a\\n${six}"`);
  });

  it('of a network are a network, in which its addresses lie', () => {
    const network = pseudonyms('172.30.64.0/25');
    expect(network).toMatch(/^172\..*\.(?:0|128)\/25$/);
    expect(sharedBits(network.split('/')[0] ?? '', pseudonyms('172.30.64.17'))).toBeGreaterThanOrEqual(25);
    expect(pseudonyms('fd10:244:1::/48')).toMatch(/^fd[\da-f:]+::\/48$/);
    expect(pseudonyms('10.1.2.3/26')).toBe(`${pseudonyms('10.1.2.3')}/26`);
  });
});

describe('pseudonyms of hosts', () => {
  it('stand wherever the name does', () => {
    const name = pseudonyms('worker-1');
    expect(name).toMatch(/^h[a-z2-7]{8}$/);
    expect(pseudonyms('logs/calico-worker-1.log on "Worker-1"')).toBe(`logs/calico-${name}.log on "${name}"`);
    expect(pseudonyms('{"a":"x\\nworker-1 left"}')).toBe(`{"a":"x\\n${name} left"}`);
    expect(pseudonyms('worker-10 worker-1a xworker-1')).toBe('worker-10 worker-1a xworker-1');
  });

  it('keep zones, and the first label of a host with and without its domain', () => {
    const whole = pseudonyms('worker-1.corp.acme.com').split('.');
    expect(whole).toEqual([pseudonyms('worker-1'), expect.any(String), expect.any(String), 'com']);
    expect(pseudonyms('db.corp.acme.com').split('.').slice(1)).toEqual(whole.slice(1));
    expect(pseudonyms('https://db.corp.acme.com:5432/x')).toBe(`https://${pseudonyms('db.corp.acme.com')}:5432/x`);
    expect(pseudonyms('host_logs/db.corp.acme.com.log')).toBe(`host_logs/${pseudonyms('db.corp.acme.com')}.log`);
  });

  it('keep the address in the name of a host', () => {
    const address = pseudonyms('10.1.2.3').replaceAll('.', '-');
    expect(pseudonyms('ip-10-1-2-3.eu-west-1.compute.internal')).toMatch(
      new RegExp(`^ip-${address}\\.h.{8}\\.compute\\.internal$`),
    );
  });

  it.each([
    'node.kubernetes.io/not-ready',
    'crd.projectcalico.org/v1',
    'kube-dns.kube-system.svc.cluster.local',
    'felix/int_dataplane.go 290: calico.conflist kubelet.service',
    'on the node, control-plane and localhost',
    'status.conditions.message metadata.labels.app',
    'docker.io/calico/node:v3.26.4',
  ])('leave %s', (text) => {
    expect(pseudonyms(text)).toBe(text);
  });
});

describe('pseudonyms', () => {
  it('of MACs are locally administered; the one of every Calico interface stays', () => {
    expect(pseudonyms('link/ether 52:54:00:ab:cd:01 brd ff:ff:ff:ff:ff:ff')).toMatch(
      /^link\/ether 02(?::[\da-f]{2}){5} brd ff:ff:ff:ff:ff:ff$/,
    );
    expect(pseudonyms('ee:ee:ee:ee:ee:ee')).toBe('ee:ee:ee:ee:ee:ee');
  });

  it('depend on the key alone', () => {
    const line = '10.1.2.3 worker-1 52:54:00:ab:cd:01';
    const again: Pseudonyms = createPseudonyms({ key: Buffer.alloc(32, 7), hosts: hosts.toReversed() });
    const other: Pseudonyms = createPseudonyms({ key: Buffer.alloc(32, 8), hosts });
    expect(again(line)).toBe(pseudonyms(line));
    const words = pseudonyms(line).split(' ');
    expect(
      other(line)
        .split(' ')
        .filter((word, at) => word === words[at]),
    ).toEqual([]);
  });

  it('keep the columns of a table', () => {
    // kubectl get nodes -o wide, cut to its first columns.
    const rows = [
      'NAME             STATUS   INTERNAL-IP      AGE',
      'worker-1         Ready    10.1.2.3         5d',
      '10.200.130.140   Ready    10.200.130.140   6d',
    ];
    const ages = rows.map((row) => pseudonyms(row).lastIndexOf(' '));
    expect(new Set(ages).size).toBe(1);
  });

  it('are found in linear time', () => {
    // Quadratic work on lines of a megabyte takes minutes, and runs into the test's own limit.
    for (const part of ['a-', '1.', 'ab:', ':', '1-', '_', 'a.b.com ', '10.1.2.3 ', 'aa:']) {
      expect(pseudonyms(part.repeat(200_000)).length).toBeGreaterThan(0);
    }
  }, 30_000);
});

/** Of two addresses, as text. */
function sharedBits(left: string, right: string): number {
  const [a, b] = [bitsOf(left), bitsOf(right)];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}

function bitsOf(address: string): string {
  if (address.includes('.'))
    return address
      .split('.')
      .map((part) => Number(part).toString(2).padStart(8, '0'))
      .join('');
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const last = (tail ?? '').split(':').filter((group) => group !== '');
  const middle = tail === undefined ? [] : Array.from({ length: 8 - groups.length - last.length }, () => '0');
  return [...groups, ...middle, ...last]
    .map((group) => Number.parseInt(group, 16).toString(2).padStart(16, '0'))
    .join('');
}
