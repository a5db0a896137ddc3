import { describe, expect, it } from 'vitest';
import { fixture, readManifestText } from './reading.ts';

function list(kind: string, namespaces: readonly string[], more: object = {}): string {
  const items = namespaces.map((namespace, place) => ({ kind: 'Pod', metadata: { name: `p${place}`, namespace } }));
  return JSON.stringify({ apiVersion: 'v1', kind, items, ...more });
}

const emptyEvents = 'apiVersion: v1\nitems: []\nkind: List\nmetadata:\n  resourceVersion: ""\n';
const nullPods = 'apiVersion: v1\nitems: null\nkind: PodList\n';

describe('the listing of a list', () => {
  it('reaches over all namespaces where it shows several', () => {
    expect(readManifestText(list('List', ['a', 'b', 'a'])).listings).toEqual([
      { kind: 'Pod', count: 3, file: 'objects', line: 1 },
    ]);
  });

  it('may reach no further than the only namespace that it shows', () => {
    expect(readManifestText(list('PodList', ['a', 'a'])).listings).toMatchObject([{ namespace: 'a', count: 2 }]);
  });

  it('has no namespace for nodes', () => {
    const { listings } = readManifestText(fixture('nodes.yaml'));
    expect(listings).toEqual([{ kind: 'Node', count: 5, file: 'objects', line: 1 }]);
  });

  it.each([
    ['a list that says of what', list('PodList', []), 'x', 'Pod'],
    ['one that Go never made', list('PodList', [], { items: null }), 'x', 'Pod'],
    ['the same in YAML', nullPods, 'x', 'Pod'],
    ['one of cluster-wide things', list('NodeList', []), 'x', 'Node'],
    ['one whose file says of what', emptyEvents, 'b/events.yaml', 'Event'],
    ['one whose folder says it', '[]', 'cluster-resources/pods/default.json', 'Pod'],
    ['one that nothing tells of', list('List', []), 'x.json', undefined],
    ['one of a kind that is not kept', list('EndpointSliceList', []), 'x', undefined],
    ['one of the same kind in another group', list('NodeList', [], { apiVersion: 'longhorn.io/v1' }), 'x', undefined],
  ])('says that nothing is there, for %s', (_, text, file, kind) => {
    const { listings } = readManifestText(text, file);
    const reach = kind === 'Node' ? {} : { namespaceUnknown: true };
    expect(listings).toEqual(kind === undefined ? [] : [{ kind, ...reach, count: 0, file, line: 1 }]);
  });

  it('has one part for each kind in a mixed list', () => {
    const items = [
      { kind: 'Pod', apiVersion: 'v1', metadata: { name: 'a', namespace: 'n' } },
      { kind: 'StatefulSet', apiVersion: 'apps/v1', metadata: { name: 'b', namespace: 'n' } },
      { kind: 'DaemonSet', apiVersion: 'apps/v1', metadata: { name: 'c', namespace: 'm' } },
    ];
    const { listings } = readManifestText(JSON.stringify({ kind: 'List', items }));
    expect(listings).toMatchObject([
      { kind: 'Pod', namespace: 'n', count: 1 },
      { kind: 'DaemonSet', namespace: 'm', count: 1 },
    ]);
  });

  it.each([
    ['JSON', list('PodList', ['a', 'b'], { metadata: { continue: 'eyJ2IjoibWV0YS' } })],
    [
      'YAML',
      'apiVersion: v1\nitems:\n- kind: Pod\n  metadata:\n    name: a\nkind: PodList\nmetadata:\n  continue: eyJ2Ijoi\n',
    ],
  ])('is not whole where the list says that more exists, in %s', (_, text) => {
    const { listings, problems } = readManifestText(text);
    expect(listings).toMatchObject([{ kind: 'Pod', filtered: true }]);
    expect(problems).toMatchObject([{ code: 'listing-incomplete' }]);
  });

  it('is none where the list breaks off before its first item', () => {
    const { listings, problems } = readManifestText('{\n  "kind": "PodList",\n  "items": [');
    expect(listings).toEqual([]);
    expect(problems).toMatchObject([{ code: 'document-malformed' }]);
  });

  it('is none for a single object', () => {
    expect(readManifestText('kind: Node\nmetadata:\n  name: a\n').listings).toEqual([]);
  });
});
