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

  it("reads the collector's, without what was never run", () => {
    const manifest = [
      'number\tfile\texit\tseconds\tbytes\tcut\tcommand',
      '1\tnodes.json\t0\t1\t98412\t-\tkubectl get nodes -o json --request-timeout=60s',
      '2\tevents.json\t143\t65\t0\ttimeout\toc get events -A -o json --request-timeout=60s',
      '3\tibmcloud/account.txt\t0\t1\t512\t-\tibmcloud account show',
      '4\tpods.txt\t-\t0\t0\tmax-minutes\tkubectl get pods -A --request-timeout=60s',
    ];
    expect(readCommandManifest('b/manifest.tsv', `${manifest.join('\n')}\n`)).toEqual([
      { file: 'b/nodes.json', exitStatus: 0, command: 'kubectl get nodes -o json --request-timeout=60s' },
      { file: 'b/events.json', exitStatus: 143, command: 'oc get events -A -o json --request-timeout=60s' },
    ]);
  });

  it('reads no other text with tabs', () => {
    expect(readCommandManifest('x', 'a\tb\tc\td\n1\t2\t3\t4\n')).toBeUndefined();
  });
});
