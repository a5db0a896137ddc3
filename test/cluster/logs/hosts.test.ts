import { describe, expect, it } from 'vitest';
import { createHosts } from '../../../src/cluster/logs/hosts.ts';
import type { ClusterObject } from '../../../src/model/cluster.ts';

function node(name: string): ClusterObject {
  return { kind: 'Node', name, value: {}, knows: 'all', sources: [] };
}

const log = { file: 'a/diagnostics/logs/felix/current', previous: false };
const host = (name: string) => ({ folder: 'a/diagnostics/', node: name, file: 'a/diagnostics/hostname' });

describe('createHosts', () => {
  it('gives the logs of a folder its host', () => {
    const onHost = createHosts([host('worker-1')], []);
    expect(onHost(log).node).toBe('worker-1');
    expect(onHost({ ...log, file: 'b/felix.log' }).node).toBeUndefined();
    expect(onHost({ ...log, node: 'worker-9' }).node).toBe('worker-9');
  });

  it('finds the node that goes by the longer or the shorter name', () => {
    expect(createHosts([host('worker-1')], [node('worker-1.example.com'), node('worker-2')])(log).node).toBe(
      'worker-1.example.com',
    );
    expect(createHosts([host('worker-1.lan')], [node('worker-1'), node('worker-1.example.com')])(log).node).toBe(
      'worker-1.lan',
    );
    expect(createHosts([host('10.0.0.1')], [node('10.0.0.2')])(log).node).toBe('10.0.0.1');
  });
});
