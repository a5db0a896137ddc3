import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLogLine } from '../../src/text/log-line.ts';

const at = (iso: string) => Date.parse(iso);

describe('parseLogLine', () => {
  it.each([
    [
      'Felix (projectcalico libcalico-go/lib/logutils)',
      '2024-01-10 23:05:07.799 [INFO][3875] felix/int_dataplane.go 747: Received interface update msg=&intdataplane.x{}',
      {
        at: at('2024-01-10T23:05:07.799Z'),
        level: 'info',
        component: 'felix',
        message: 'Received interface update msg=&intdataplane.x{}',
      },
    ],
    [
      'kube-controllers before v3.18, with no component',
      '2021-03-14 12:01:30.857 [WARNING][1] main.go 92: Loaded',
      { at: at('2021-03-14T12:01:30.857Z'), level: 'warning', message: 'Loaded' },
    ],
    [
      'install-cni without a source line',
      '2024-01-10 23:05:07.799 [FATAL][1] cni-installer/<nil> <nil>: Unable to create token',
      {
        at: at('2024-01-10T23:05:07.799Z'),
        level: 'fatal',
        component: 'cni-installer',
        message: 'Unable to create token',
      },
    ],
    [
      'logrus text',
      'time="2026-11-20T20:11:02Z" level=info msg="Running as a \\"pod\\"" source="install.go:145"',
      { at: at('2026-11-20T20:11:02Z'), level: 'info', message: 'Running as a "pod" source="install.go:145"' },
    ],
    [
      'containerd in a zone of its own',
      'time="2024-10-29T17:23:22.585026663+05:30" level=error msg="RunPodSandbox failed"',
      { at: at('2024-10-29T11:53:22.585Z'), level: 'error', message: 'RunPodSandbox failed' },
    ],
    [
      'klog, which has no year',
      'E0310 11:23:33.100579   30360 kubelet.go:2347] "Container runtime network not ready"',
      {
        at: at('1970-03-10T11:23:33.100Z'),
        yearless: true,
        level: 'error',
        message: '"Container runtime network not ready"',
      },
    ],
    [
      'BIRD',
      'bird: Mesh_10_0_0_1: Hold timer expired',
      { component: 'bird', message: 'Mesh_10_0_0_1: Hold timer expired' },
    ],
    [
      'zap in JSON',
      '{"level":"error","ts":"2024-01-01T00:00:00Z","logger":"controller_installation","msg":"Waiting for x","y":1}',
      {
        at: at('2024-01-01T00:00:00Z'),
        level: 'error',
        component: 'controller_installation',
        message: 'Waiting for x',
      },
    ],
    [
      'zap in JSON with seconds, cut off',
      '{"level":"warn","ts":1700000000.25,"msg":"slow fdata',
      { at: 1_700_000_000_250, level: 'warning', message: '{"level":"warn","ts":1700000000.25,"msg":"slow fdata' },
    ],
    [
      'zap for people',
      '2024-01-01T00:00:00.000Z\tERROR\tsetup\tproblem running manager',
      { at: at('2024-01-01T00:00:00Z'), level: 'error', message: 'setup\tproblem running manager' },
    ],
    [
      'dmesg -T, in the zone of the node',
      '[Tue Nov 20 22:30:22 2018] nf_conntrack: table full, dropping packet',
      {
        at: at('2018-11-20T22:30:22Z'),
        component: 'kernel',
        message: 'nf_conntrack: table full, dropping packet',
      },
    ],
    [
      'dmesg with the time since the start',
      '[16194369.907056] kernel BUG at net/core/skbuff.c:4044!',
      { component: 'kernel', message: 'kernel BUG at net/core/skbuff.c:4044!' },
    ],
    [
      'the kernel in the journal, with a stamp of its own',
      'Nov 20 22:30:22 worker-1 kernel: [ 1234.907056] nf_conntrack: table full, dropping packet',
      {
        at: at('1970-11-20T22:30:22Z'),
        yearless: true,
        component: 'kernel',
        host: 'worker-1',
        message: 'nf_conntrack: table full, dropping packet',
      },
    ],
    ['CoreDNS', '[ERROR] plugin/errors: 2 example.org', { level: 'error', message: 'plugin/errors: 2 example.org' }],
    ['a line of none', 'Calico node started successfully', { message: 'Calico node started successfully' }],
  ])('reads %s', (_, line, expected) => {
    expect(parseLogLine(line)).toEqual(expected);
  });

  it.each([
    [
      '`kubectl logs --timestamps`: its time, the level of the line',
      '2021-08-03T09:18:31.642941703Z 2021-08-03 09:18:31.641 [INFO][51] confd/health.go 180: x',
      { at: at('2021-08-03T09:18:31.642Z'), level: 'info', component: 'confd', message: 'x' },
    ],
    [
      '`kubectl logs --prefix --timestamps`',
      '[pod/calico-node-7k2xq/calico-node] 2021-08-03T09:18:31.642+02:00 bird: x',
      { at: at('2021-08-03T07:18:31.642Z'), component: 'bird', message: 'x' },
    ],
    [
      'a file of the CRI',
      '2025-03-21T14:51:22.427859146Z stderr F W0321 14:51:22.427595       1 registry.go:256] calling twice',
      { at: at('2025-03-21T14:51:22.427Z'), level: 'warning', message: 'calling twice' },
    ],
    [
      "Docker's json-file",
      '{"log":"bird: a \\"b\\"\\n","stream":"stderr","time":"2021-08-03T09:18:31.642941703Z"}',
      { at: at('2021-08-03T09:18:31.642Z'), component: 'bird', message: 'a "b"' },
    ],
    [
      'the journal, whose klog has no year either',
      'Oct 29 17:23:38 node-1 microk8s.daemon-kubelite[2978]: E1029 17:23:38.122245    2978 file.go:193] "Error"',
      {
        at: at('1970-10-29T17:23:38Z'),
        yearless: true,
        level: 'error',
        component: 'kubelet',
        host: 'node-1',
        message: '"Error"',
      },
    ],
    [
      'the journal, whose containerd has a year',
      'Oct 29 17:23:22 node-1 containerd[178]: time="2024-10-29T17:23:22+05:30" level=info msg="ok"',
      { at: at('2024-10-29T11:53:22Z'), level: 'info', component: 'containerd', host: 'node-1', message: 'ok' },
    ],
    [
      'the journal in ISO format',
      '2024-10-29T17:23:38+0530 node-1 kubelet[2978]: started',
      { at: at('2024-10-29T11:53:38Z'), component: 'kubelet', host: 'node-1', message: 'started' },
    ],
    [
      'svlogd, which stamps a line a second time',
      '2016-11-28_11:27:38.12345 2016-11-28 11:27:38.120 [INFO][9] felix/x.go 1: up',
      { at: at('2016-11-28T11:27:38.123Z'), level: 'info', component: 'felix', message: 'up' },
    ],
    [
      'a program that writes no time',
      '2026-11-20T20:11:00Z Creating private HostEndpoint for worker 10.188.156.137',
      { at: at('2026-11-20T20:11:00Z'), message: 'Creating private HostEndpoint for worker 10.188.156.137' },
    ],
    [
      'an error with a colon, which is no journal',
      '2026-11-20T20:11:00Z Error connecting: refused',
      { at: at('2026-11-20T20:11:00Z'), message: 'Error connecting: refused' },
    ],
  ])('opens %s', (_, line, expected) => {
    expect(parseLogLine(line)).toEqual(expected);
  });

  it.each([
    'Abc 29 17:23:38 h u[1]: x',
    '2024-13-01 00:00:00.000 x',
    'E1399 99:99:99.000000 1 f.go:1] x',
    '2024-01-10',
  ])('reads no time out of %s', (line) => {
    expect(parseLogLine(line).at).toBeUndefined();
  });

  it('drops a carriage return', () => {
    expect(parseLogLine('bird: x\r').message).toBe('x');
  });

  it('reads any line without trouble', () => {
    const token = fc.constantFrom(
      '{"log":"',
      '"}',
      '[pod/',
      '] ',
      '2024-01-01T00:00:00Z',
      ' stderr F ',
      'time="',
      '" level=',
      'bird: ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(token, fc.string()), { maxLength: 12 }), (parts) => {
        const line = parts.join('');
        const { at: time, message } = parseLogLine(line);
        expect(time === undefined || Number.isFinite(time)).toBe(true);
        expect(message.length).toBeLessThanOrEqual(line.length);
      }),
    );
  });
});
