import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/document/read-text.ts';
import { table } from './table-text.ts';

describe('kubectl get events', () => {
  // kubectl 1.32 get events -A of three recordings; the last row as the API server 1.20 reports on a node.
  const text = `NAMESPACE       LAST SEEN   TYPE      REASON         OBJECT                  MESSAGE
kube-system     12m         Normal    Pulled         pod/calico-node-7k2xq   Container image "us.icr.io/armada-master/node:v3.26.4" already present on machine
calico-system   113s        Warning   Unhealthy      pod/calico-node-9wz4m   (combined from similar events): Readiness probe failed: 2024-02-12 14:42:49.280 [INFO][5037] confd/health.go 180: Number of node(s) with BGP peering established = 0...
default         14m         Normal    NodeNotReady   node/10.188.156.137     Node 10.188.156.137 status is now: NodeNotReady
`;

  it('tells the objects, and the ages as far as they are printed', () => {
    const { events, listings } = readText(text, 'events.txt');
    expect(events[1]).toEqual({
      involved: { kind: 'Pod', name: 'calico-node-9wz4m', namespace: 'calico-system' },
      type: 'Warning',
      reason: 'Unhealthy',
      message:
        '(combined from similar events): Readiness probe failed: 2024-02-12 14:42:49.280 [INFO][5037] confd/health.go 180: Number of node(s) with BGP peering established = 0...',
      count: 1,
      lastAge: 113_000,
      agePrecision: 1_000,
      form: 'table',
      excerpt: { file: 'events.txt', line: 3, text: text.split('\n')[2] },
    });
    expect(events[2]?.involved).toEqual({ kind: 'Node', name: '10.188.156.137' });
    expect(listings).toEqual([{ kind: 'Event', count: 3, file: 'events.txt', line: 1 }]);
  });

  it('reads counts of `kubectl events`', () => {
    const { events } = readText(
      '$ kubectl events -n shop\nLAST SEEN          TYPE      REASON    OBJECT        MESSAGE\n2m (x5 over 17m)   Warning   BackOff   Pod/web-0     Back-off restarting\n<unknown>          Normal    Pulled    Pod/web-0     Pulled\n',
      'f',
    );
    expect(events).toMatchObject([
      { involved: { kind: 'Pod', name: 'web-0', namespace: 'shop' }, count: 5, lastAge: 120_000, firstAge: 1_020_000 },
      { reason: 'Pulled' },
    ]);
    expect(events[1]).not.toHaveProperty('lastAge');
  });

  it('reads the wide table', () => {
    const rows = [
      ['LAST SEEN', 'TYPE', 'REASON', 'OBJECT', 'SUBOBJECT', 'SOURCE', 'MESSAGE', 'FIRST SEEN', 'COUNT', 'NAME'],
      [
        '66s',
        'Warning',
        'BackOff',
        'pod/web-0',
        'spec.containers{web}',
        'kubelet, 10.0.0.1',
        'Back-off  restarting',
        '3h',
        '788',
        'web-0.18a2b3c4d5e6f708',
      ],
    ];
    const expected = { reporter: 'kubelet', count: 788, firstAge: 3 * 3_600_000, lastAge: 66_000 };
    const padded = readText(table(rows), 'f').events;
    expect(padded).toMatchObject([{ ...expected, message: 'Back-off  restarting' }]);
    expect(padded[0]?.involved).toEqual({ kind: 'Pod', name: 'web-0' });
    const collapsed = readText(table(rows).replaceAll(/ +/g, ' '), 'f').events;
    expect(collapsed).toMatchObject([{ ...expected, message: 'Back-off restarting' }]);
  });

  it('reads the table of kubectl 1.10', () => {
    const { events } = readText(
      `LASTSEEN   FIRSTSEEN   COUNT     NAME                                 KIND      SUBOBJECT                      TYPE      REASON    SOURCE              MESSAGE
1m         2h          31        calico-node-7k2xq.153d1a2b3c4d5e6f   Pod       spec.containers{calico-node}   Warning   BackOff   kubelet, 10.0.0.1   Back-off restarting failed container
`,
      'f',
    );
    expect(events).toMatchObject([
      {
        involved: { kind: 'Pod', name: 'calico-node-7k2xq' },
        type: 'Warning',
        reporter: 'kubelet',
        count: 31,
        lastAge: 60_000,
        firstAge: 7_200_000,
      },
    ]);
  });

  it('joins the lines of a message as clients before 1.20 print them', () => {
    const { events, problems } = readText(
      `NAMESPACE       LAST SEEN   TYPE      REASON      OBJECT                  MESSAGE
calico-system   113s        Warning   Unhealthy   pod/calico-node-7k2xq   Readiness probe failed: established = 0
calico/node is not ready: BIRD is not ready: BGP not established with 10.94.227.28
calico-system   2m          Normal    Pulled      pod/calico-node-9wz4m   Pulled
`,
      'f',
    );
    expect(problems).toEqual([]);
    expect(events.map(({ message }) => message)).toEqual([
      'Readiness probe failed: established = 0\ncalico/node is not ready: BIRD is not ready: BGP not established with 10.94.227.28',
      'Pulled',
    ]);
    expect(events[0]?.excerpt.text.split('\n')).toHaveLength(2);
  });
});
