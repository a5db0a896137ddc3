import { describe, expect, it } from 'vitest';
import type { Finding, Instance } from '../../../src/model/finding.ts';
import { bgpMesh } from '../../../src/report/view/bgp-mesh.ts';
import type { BgpMesh } from '../../../src/report/view/bgp-mesh.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';

const noSession = bgpPassword.findings.find(({ rule }) => rule === 'bird-bgp-not-established') as Finding;

describe('bgpMesh', () => {
  it('has a row for each node that names peers and a column for each peer', () => {
    const mesh = meshOf(bgpPassword.findings);
    expect(mesh.rows.map(({ node }) => node)).toEqual(['10.94.227.28', '10.94.227.48', '10.94.227.53', '10.94.227.60']);
    expect(mesh.peers).toContain('10.188.156.137');
    expect(stateOf(mesh, '10.94.227.28', '10.94.227.48')).toMatchObject({
      state: 'down',
      oneSided: false,
      says: '10.94.227.28 to 10.94.227.48: not established',
      anchor: 'finding-bird-bgp-not-established',
    });
    expect(stateOf(mesh, '10.94.227.28', '10.94.227.28')?.state).toBe('self');
    expect(stateOf(mesh, '10.94.227.48', '10.188.156.137')?.state).toBe('');
  });

  it('tells a session that only one of the two calls broken', () => {
    const mesh = meshOf(bgpPassword.findings);
    expect(stateOf(mesh, '10.94.227.60', '10.94.227.28')).toMatchObject({
      oneSided: true,
      says: '10.94.227.60 to 10.94.227.28: not established; 10.94.227.28 does not say so',
    });
    // A peer that names nobody may be well or may not have been asked.
    expect(stateOf(mesh, '10.94.227.60', '10.73.114.11')?.oneSided).toBe(false);
  });

  it("reads the other rows of calicoctl's table", () => {
    // calicoctl node status, as projectcalico/calico prints it (calicoctl/commands/node/status.go).
    const row = (peer: string, state: string, info: string) =>
      `| ${peer} | node-to-node mesh | ${state}    | 09:20:33 | ${info} |`;
    const status = instance('a', {}, row('10.0.0.2', 'start', 'Active Socket: Host is unreachable'), {
      before: ['| PEER ADDRESS | PEER TYPE | STATE | SINCE | INFO |', row('10.0.0.1', 'up', 'Established')],
      after: [row('fd00::9', 'up', 'Established')],
    });
    const mesh = meshOf([{ ...noSession, instances: [status] }]);
    expect(mesh.rows[0]?.cells.map(({ state }) => state)).toEqual(['up', 'down', 'up']);
    expect(mesh.peers).toEqual(['10.0.0.1', '10.0.0.2', 'fd00::9']);
    expect(mesh.down).toBe(1);
  });

  it("reads a peer from the name of BIRD's session", () => {
    const sessions = ['Mesh_10_250_10_60', 'Node_fd00__60', 'kernel1'];
    const instances = sessions.map((session, at) => instance(`n${at}`, { session }));
    const mesh = meshOf([{ ...noSession, instances }]);
    expect(mesh.peers).toEqual(['10.250.10.60', 'fd00::60']);
    expect(mesh.rows.flatMap(({ cells }) => cells.map(({ state }) => state))).toEqual(['error', '', '', 'error']);
  });

  it('keeps the worst that is told of a session', () => {
    const instances = [instance('a', { session: 'Mesh_10_0_0_1' }), instance('a', { peers: '10.0.0.1' })];
    expect(meshOf([{ ...noSession, instances }]).rows[0]?.cells[0]?.state).toBe('down');
  });

  it('shows those in trouble of a large mesh, and says how many it leaves out', () => {
    const names = Array.from({ length: 60 }, (_, at) => `10.0.0.${at + 1}`);
    const instances = names.map((name, at) => instance(name, { peers: names.slice(at).join(',') }));
    const mesh = meshOf([{ ...noSession, instances }]);
    expect([mesh.rows.length, mesh.rowsLeftOut, mesh.peers.length, mesh.peersLeftOut]).toEqual([40, 20, 40, 20]);
    expect(mesh.rows[0]?.node).toBe('10.0.0.1');
    expect(mesh.rows.at(-1)?.node).toBe('10.0.0.40');
  });

  it('is of the time of collection alone', () => {
    expect(bgpMesh([{ ...noSession, state: 'recovered' }])).toBeUndefined();
    expect(bgpMesh([])).toBeUndefined();
  });
});

function meshOf(findings: readonly Finding[]): BgpMesh {
  const mesh = bgpMesh(findings);
  if (mesh === undefined) throw new Error('no mesh');
  return mesh;
}

function stateOf(mesh: BgpMesh, node: string, peer: string) {
  return mesh.rows.find((row) => row.node === node)?.cells[mesh.peers.indexOf(peer)];
}

function instance(
  name: string,
  captures: Instance['captures'],
  text = '',
  context = { before: [] as string[], after: [] as string[] },
): Instance {
  const [first] = noSession.instances;
  if (first === undefined) throw new Error('the sample has instances');
  const evidence = { ...first.evidence[0], text, context };
  return { ...first, entity: { kind: 'Node', name }, captures, evidence: [evidence] };
}
