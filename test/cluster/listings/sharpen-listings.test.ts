import { describe, expect, it } from 'vitest';
import type { CollectedCommand, Listing } from '../../../src/model/document.ts';
import { commandsByFile } from '../../../src/cluster/listings/commands-by-file.ts';
import { type ListingFacts, sharpenListings } from '../../../src/cluster/listings/sharpen-listings.ts';
import { told } from '../told.ts';

const unplaced: Listing = { kind: 'Pod', namespaceUnknown: true, count: 5, file: 'pods.json', line: 1 };

interface Given extends Partial<Omit<ListingFacts, 'commands'>> {
  readonly command?: string;
  readonly exitStatus?: number;
  readonly file?: string;
}

function sharpen({ command, exitStatus = 0, file = 'pods.json', ...facts }: Given): readonly Listing[] {
  const commands: CollectedCommand[] = command === undefined ? [] : [{ file, command, exitStatus }];
  return sharpenListings({
    listings: [],
    objects: [],
    files: [],
    answered: new Set(),
    problems: [],
    commands: commandsByFile(commands),
    ...facts,
  });
}

describe('sharpenListings', () => {
  it.each([
    ['kubectl get pods -A -o json', {}],
    ['kubectl get pods -n calico-system -o json', { namespace: 'calico-system' }],
    ['kubectl get pods -o json', { namespaceUnknown: true }],
    ['kubectl get pods -A -l k8s-app=calico-node -o json', { filtered: true }],
    ['kubectl get pods -n kube-system calico-node-7k2xq -o json', { namespace: 'kube-system', filtered: true }],
  ])('learns the reach of a list from %s', (command, reach) => {
    const { namespaceUnknown: _, ...rest } = unplaced;
    expect(sharpen({ listings: [unplaced], command })).toEqual([{ ...rest, ...reach }]);
  });

  it('does not take a list for complete whose command failed', () => {
    expect(sharpen({ listings: [unplaced], command: 'kubectl get pods -A -o json', exitStatus: 1 })).toMatchObject([
      { filtered: true },
    ]);
  });

  it('gives a list of a kind without namespaces none', () => {
    const nodes: Listing = { kind: 'Node', count: 5, file: 'pods.json', line: 1 };
    expect(sharpen({ listings: [nodes], command: 'kubectl get nodes -n kube-system' })).toEqual([nodes]);
  });

  it('leaves what describe lists of one object alone', () => {
    const events: Listing = { kind: 'Event', of: { kind: 'Node', name: 'n' }, count: 0, file: 'pods.json', line: 90 };
    expect(sharpen({ listings: [events], command: 'kubectl describe node n' })).toEqual([events]);
  });

  it('leaves a file alone that several commands wrote to', () => {
    const commands = commandsByFile([
      { file: 'pods.json', command: 'kubectl get pods -A', exitStatus: 0 },
      { file: 'pods.json', command: 'kubectl get nodes', exitStatus: 0 },
    ]);
    expect(
      sharpenListings({ listings: [unplaced], objects: [], files: [], answered: new Set(), problems: [], commands }),
    ).toEqual([unplaced]);
  });
});

describe('sharpenListings, without a command', () => {
  const pods = (label: string, ...values: readonly string[]): ReturnType<typeof told>[] =>
    values.map((value, line) =>
      told({
        kind: 'Pod',
        name: `p${line}`,
        file: 'pods.json',
        line,
        value: { metadata: { labels: { [label]: value } } },
      }),
    );

  it.each(['k8s-app', 'app'])('takes a list whose pods all have one %s label for a selection', (label) => {
    expect(sharpen({ listings: [unplaced], objects: pods(label, 'calico-node', 'calico-node') })).toMatchObject([
      { filtered: true },
    ]);
  });

  it.each([
    ['the labels differ', pods('k8s-app', 'calico-node', 'calico-typha')],
    ['one pod proves nothing', pods('k8s-app', 'calico-node')],
    ['one pod has no label', [...pods('k8s-app', 'calico-node'), ...pods('tier', 'node')]],
  ])('does not where %s', (_, objects) => {
    expect(sharpen({ listings: [unplaced], objects })).toEqual([unplaced]);
  });

  it('does not where the file holds several lists, and nothing tells which object is of which', () => {
    const listings = [unplaced, { ...unplaced, line: 90 }];
    expect(sharpen({ listings, objects: pods('app', 'web', 'web') })).toEqual(listings);
  });

  it.each(['default/pods.json', 'x/cluster-resources/pods/default.json', 'namespaces/default/core/pods.yaml'])(
    'does not in %s: a layout that files by namespace lists all of it',
    (file) => {
      const { namespaceUnknown: _, ...rest } = unplaced;
      const listing = { ...rest, file, namespace: 'default' };
      const objects = pods('app', 'web', 'web').map((pod) => ({ ...pod, source: { ...pod.source, file } }));
      expect(sharpen({ listings: [listing], objects })).toEqual([listing]);
    },
  );

  it('does where only the pods themselves show the namespace', () => {
    const { namespaceUnknown: _, ...rest } = unplaced;
    const listing = { ...rest, namespace: 'kube-system' };
    expect(sharpen({ listings: [listing], objects: pods('k8s-app', 'calico-node', 'calico-node') })).toMatchObject([
      { filtered: true },
    ]);
  });
});

describe('sharpenListings, where a command printed nothing', () => {
  const file = 'events.txt';
  const empty = { file, files: [{ path: file, bytes: 0, understoodAs: 'empty' }] };

  // `No resources found` goes to stderr.
  it('knows that there is nothing', () => {
    expect(sharpen({ ...empty, command: 'kubectl get events -A --sort-by=.lastTimestamp' })).toEqual([
      { kind: 'Event', count: 0, file, line: 1 },
    ]);
    expect(sharpen({ ...empty, command: 'kubectl get ds,po -n kube-system' })).toMatchObject([
      { kind: 'DaemonSet', namespace: 'kube-system', count: 0 },
      { kind: 'Pod', namespace: 'kube-system', count: 0 },
    ]);
    expect(sharpen({ ...empty, command: 'kubectl get po' })).toMatchObject([{ kind: 'Pod', namespaceUnknown: true }]);
  });

  // `apiVersion: v1, items: [], kind: List` names no kind.
  it('knows it of an empty list in JSON or YAML', () => {
    const files = [{ path: file, bytes: 60, understoodAs: 'yaml' }];
    expect(sharpen({ file, files, command: 'kubectl get events -A -o yaml' })).toMatchObject([
      { kind: 'Event', count: 0 },
    ]);
  });

  it.each([
    ['the command failed', { exitStatus: 1 }],
    ['the file was not understood', { files: [{ path: file, bytes: 60, understoodAs: 'text' }] }],
    ['the file is not in the bundle', { files: [] }],
    ['something was read from it', { answered: new Set([file]) }],
    ['one object was asked for', { command: 'kubectl get pod calico-node-7k2xq' }],
    ['the kind is not known', { command: 'kubectl get widgets -A' }],
    ['it was no list', { command: 'kubectl describe pods -A' }],
  ])('does not where %s', (_, facts) => {
    expect(sharpen({ ...empty, command: 'kubectl get events -A', ...facts })).toEqual([]);
  });
});

describe('sharpenListings, where a file is cut short', () => {
  const first: Listing = { kind: 'Pod', namespace: 'default', count: 5, file: 'dump.txt', line: 100 };
  const second: Listing = { kind: 'Pod', namespace: 'kube-system', count: 5, file: 'dump.txt', line: 900 };
  const malformed = { code: 'document-malformed', message: 'Breaks off', file: 'dump.txt' } as const;

  it.each([
    ['the list that it happens in', { ...malformed, line: 400 }, [true, undefined]],
    ['the last list before it', { ...malformed, line: 900 }, [undefined, true]],
    ['the last list, where no line is known', { ...malformed, code: 'archive-truncated' as const }, [undefined, true]],
    ['no list before it', { ...malformed, line: 99 }, [undefined, undefined]],
    ['no list of another file', { ...malformed, file: 'a.txt' }, [undefined, undefined]],
    ['no list, where it cuts nothing', { ...malformed, code: 'text-undecodable' as const }, [undefined, undefined]],
  ])('trusts %s no longer', (_, problem, filtered) => {
    const listings = sharpen({ listings: [first, second], problems: [problem] });
    expect(listings.map((listing) => listing.filtered)).toEqual(filtered);
  });
});
