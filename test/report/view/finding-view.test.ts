import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/model/finding.ts';
import { findingView } from '../../../src/report/view/finding-view.ts';
import { ruleLinks } from '../../../src/report/view/rule-links.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';

const links = ruleLinks(bgpPassword.findings);
const noSession = bgpPassword.findings.find(({ rule }) => rule === 'bird-bgp-not-established') as Finding;
const suspicion = bgpPassword.findings.find(({ outcome }) => outcome === 'suspected') as Finding;

describe('findingView', () => {
  it('adds up when and how often it was seen', () => {
    expect(findingView(noSession, links).seen).toEqual({
      times: '810 times',
      first: '2024-02-12T14:42:49Z',
      span: '2024-02-12 14:42:49 UTC to 2024-02-12 15:53:03 UTC (1 h 10 min)',
    });
  });

  it('shows the first excerpt apart, and names all of them differently', () => {
    const { proof, instances } = findingView(noSession, links);
    expect(instances.map(({ excerpts }) => excerpts.length)).toEqual([1, 2, 2, 2]);
    const anchors = [proof, ...instances.flatMap(({ excerpts }) => excerpts)].map((excerpt) => excerpt?.anchor);
    expect(new Set(anchors).size).toBe(8);
  });

  it('names places of a bundle the same whatever order they come in', () => {
    const turned = { ...noSession, instances: noSession.instances.toReversed() };
    const anchorsOf = (finding: Finding) => {
      const { proof, instances } = findingView(finding, links);
      return new Set([proof, ...instances, ...instances.flatMap(({ excerpts }) => excerpts)].map((one) => one?.anchor));
    };
    expect(anchorsOf(turned)).toEqual(anchorsOf(noSession));
  });

  it('shows a place once that several selections found', () => {
    const [instance] = noSession.instances;
    if (instance === undefined) throw new Error('the sample has instances');
    const [evidence] = instance.evidence;
    const twice = { ...instance, evidence: [evidence, { ...evidence, selection: 'noPeers' }] as const };
    const view = findingView({ ...noSession, instances: [twice] }, links);
    expect(view.proof?.selection).toBe('probe, noPeers');
    expect(view.instances[0]?.excerpts).toEqual([]);
  });

  it('names three of many affected nodes and keeps all', () => {
    expect(findingView(noSession, links).affected).toMatchObject({
      extent: '4 of 13 nodes',
      shortNames: '10.94.227.28, 10.94.227.48, 10.94.227.53 and 1 more',
      allNames: ['10.94.227.28', '10.94.227.48', '10.94.227.53', '10.94.227.60'],
    });
  });

  it('counts pods where nodes are not known, and calls the cluster so', () => {
    const { affected: _, ...rest } = noSession;
    const pod = { kind: 'Pod', name: 'calico-node-x', namespace: 'kube-system' } as const;
    const [instance] = noSession.instances;
    if (instance === undefined) throw new Error('the sample has instances');
    expect(findingView({ ...rest, instances: [{ ...instance, entity: pod }] }, links).affected).toMatchObject({
      extent: '1 pod',
      shortNames: 'kube-system/calico-node-x',
    });
    const cluster = { kind: 'Cluster', name: 'cluster' } as const;
    expect(findingView({ ...rest, instances: [{ ...instance, entity: cluster }] }, links).affected.extent).toBe(
      'the cluster',
    );
  });

  it('draws factors as shares', () => {
    const [zone] = findingView(noSession, links).factors;
    expect(zone).toMatchObject({
      factor: 'zone',
      value: 'dal12',
      weight: 'sets them apart without exception; by chance alone p = 0.0014',
    });
    expect(zone?.bars.map(({ percent }) => percent)).toEqual([100, 0]);
  });

  it('folds instances beyond twenty into their names', () => {
    const [instance] = noSession.instances;
    const instances = Array.from({ length: 23 }, (_, at) => ({
      ...instance,
      entity: { kind: 'Node', name: `n${at}` },
    })) as Finding['instances'];
    const view = findingView({ ...noSession, instances }, links);
    expect(view.instances).toHaveLength(20);
    expect(view.moreInstances.map(({ name }) => name)).toEqual(['n20', 'n21', 'n22']);
  });

  it('asks once for what several instances miss', () => {
    const instances = [...suspicion.instances, ...suspicion.instances];
    expect(findingView({ ...suspicion, instances }, links).missing).toEqual([
      {
        what: 'ip-route',
        of: '10.94.227.60',
        collect: 'kubectl debug node/10.94.227.60 -it --image=busybox -- chroot /host ip route',
      },
    ]);
  });

  it('refers to web pages only', () => {
    const references = ['https://a.example/', 'javascript:alert(1)', ' https://b.example', 'file:///etc/passwd'].map(
      (url) => ({ title: url, url }),
    );
    expect(findingView({ ...noSession, references }, links).references).toEqual([references[0]]);
  });
});
