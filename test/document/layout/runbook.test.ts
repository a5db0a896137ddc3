import { describe, expect, it } from 'vitest';
import { readCommandManifest } from '../../../src/document/layout/runbook.ts';
import { fixture } from '../manifest/reading.ts';

describe('readCommandManifest', () => {
  it('names the files as the bundle does, with the command and how it ended', () => {
    const recorded = fixture('collected.tsv');
    const commands = readCommandManifest('ticket/healthy/manifest.tsv', recorded) ?? [];
    expect(commands).toHaveLength(recorded.trimEnd().split('\n').length);
    expect(commands).toContainEqual({
      file: 'ticket/healthy/logs-calico-node-7k2xq-calico-node-previous.log',
      exitStatus: 1,
      command: 'kubectl logs -n kube-system calico-node-7k2xq -c calico-node --previous --tail=5000',
    });
  });

  it('reads no other text with tabs', () => {
    expect(readCommandManifest('x', 'a\tb\tc\td\n1\t2\t3\t4\n')).toBeUndefined();
  });
});
