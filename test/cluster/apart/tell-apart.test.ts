import { describe, expect, it } from 'vitest';
import { tellApart } from '../../../src/cluster/apart/tell-apart.ts';
import { startGathering, type Gathered } from '../../../src/cluster/gathered.ts';
import type { JsonObject } from '../../../src/model/json.ts';
import { told, toldEvent } from '../told.ts';

/** A complete list of nodes, with a heartbeat on a day of November where one is given. */
function census(file: string, names: readonly string[], day?: number): Pick<Gathered, 'objects' | 'listings'> {
  const heartbeat = day === undefined ? {} : { lastHeartbeatTime: `2026-11-${day}T12:00:00Z` };
  const value: JsonObject = { status: { conditions: [{ type: 'Ready', status: 'True', ...heartbeat }] } };
  return {
    objects: names.map((name) => told({ kind: 'Node', name, value, file })),
    listings: [{ kind: 'Node', count: names.length, file, line: 1 }],
  };
}

function together(...parts: readonly Partial<Gathered>[]): Gathered {
  return {
    ...startGathering(),
    objects: parts.flatMap(({ objects = [] }) => objects),
    events: parts.flatMap(({ events = [] }) => events),
    listings: parts.flatMap(({ listings = [] }) => listings),
    logs: parts.flatMap(({ logs = [] }) => logs),
  };
}

function log(file: string, origin: { pod?: string; node?: string; lastAt?: number } = {}): Partial<Gathered> {
  const { lastAt, ...names } = origin;
  return { logs: [{ origin: { file, previous: false, ...names }, ...(lastAt === undefined ? {} : { lastAt }) }] };
}

function owners(gathered: Gathered, file: string): readonly number[] {
  return tellApart(gathered).flatMap(({ has }, place) => (has(file) ? place : []));
}

describe('tellApart', () => {
  it.each([
    ['nothing', startGathering()],
    ['one list', census('nodes.json', ['a', 'b'])],
    [
      'two lists that share a node, at about one time',
      together(census('1.json', ['a', 'b'], 20), census('2.json', ['b', 'c'], 20)),
    ],
    [
      'nodes that were described one by one',
      { ...startGathering(), objects: ['a', 'b'].map((name) => told({ kind: 'Node', name, file: `${name}.txt` })) },
    ],
    [
      'a list that a selector cut',
      together(census('1.json', ['a']), {
        ...census('2.json', ['b']),
        listings: [{ kind: 'Node', filtered: true, count: 1, file: '2.json', line: 1 }],
      }),
    ],
  ])('sees one cluster in %s', (_, gathered) => {
    expect(tellApart({ ...startGathering(), ...gathered })).toEqual([]);
  });

  const two = together(census('ticket/one.json', ['a', 'b']), census('ticket/two.json', ['c']));

  it('sees two where two lists have no node in common, and says so in both', () => {
    const groups = tellApart(two);
    expect(groups.map(({ has }) => ['ticket/one.json', 'ticket/two.json'].filter(has))).toEqual([
      ['ticket/one.json'],
      ['ticket/two.json'],
    ]);
    expect(groups[0]?.problems).toMatchObject([{ code: 'clusters-mixed', file: 'ticket/one.json' }]);
    expect(groups[0]?.problems[0]?.message).toContain('This is about a, b; on their own were looked at c');
  });

  it('sees two where the same nodes were listed on different days', () => {
    const days = together(census('old/nodes.json', ['a', 'b'], 11), census('new/nodes.json', ['a', 'b'], 20));
    expect(tellApart(days)).toHaveLength(2);
    expect(tellApart(days)[0]?.problems[0]?.message).toContain('different times');
  });

  it('lets no list without times join two days', () => {
    const days = together(
      census('1/nodes.json', ['a'], 11),
      census('2/nodes.json', ['a'], 20),
      census('2/nodes.txt', ['a']),
    );
    expect(tellApart(days)).toHaveLength(2);
    expect(owners(days, '2/nodes.txt')).toEqual([1]);
  });

  it('takes a folder with a file for each node for one list', () => {
    const folder = 'm/cluster-scoped-resources/core/nodes';
    const gathered: Gathered = {
      ...startGathering(),
      objects: ['a', 'b'].map((name) => told({ kind: 'Node', name, file: `${folder}/${name}.yaml` })),
      listings: ['a', 'b'].map(() => ({ kind: 'Node', count: 1, file: folder, line: 1 })),
    };
    expect(tellApart(gathered)).toEqual([]);
    expect(owners(together(gathered, census('other/nodes.json', ['z'])), `${folder}/b.yaml`)).toEqual([0]);
  });

  it.each<[string, Partial<Gathered>, string, readonly number[]]>([
    ['the nodes that it names', { objects: [told({ kind: 'Node', name: 'c', file: 'x.txt' })] }, 'x.txt', [1]],
    [
      'the node of its pods',
      { objects: [told({ kind: 'Pod', name: 'p', value: { spec: { nodeName: 'a' } }, file: 'x' })] },
      'x',
      [0],
    ],
    ['the node that a log is of', log('x.log', { node: 'c' }), 'x.log', [1]],
    ['the node of an event', { events: [toldEvent({ involved: { kind: 'Node', name: 'a' }, file: 'ev' })] }, 'ev', [0]],
  ])('gives a file to the cluster of %s', (_, more, file, expected) => {
    expect(owners(together(two, more), file)).toEqual(expected);
  });

  it('gives a log to the cluster of its pod', () => {
    const pods = { objects: [told({ kind: 'Pod', name: 'p', value: { spec: { nodeName: 'c' } }, file: 'pods.json' })] };
    expect(owners(together(two, pods, log('p.log', { pod: 'p' })), 'p.log')).toEqual([1]);
  });

  it('gives a file to the list beside it', () => {
    const apart = together(census('t/1/nodes.json', ['a']), census('t/2/nodes.json', ['c']));
    expect(owners(together(apart, log('t/2/logs/x.log')), 't/2/logs/x.log')).toEqual([1]);
  });

  it('gives a file to the first list that was made after it', () => {
    const days = together(census('old.json', ['a'], 11), census('new.json', ['a'], 20));
    const at = (day: number) => log('x.log', { lastAt: Date.UTC(2026, 10, day, 11) });
    expect(owners(together(days, at(11)), 'x.log')).toEqual([1]);
    expect(owners(together(days, at(19)), 'x.log')).toEqual([0]);
  });

  it('gives a file that nothing places to none, and says so', () => {
    const gathered = together(two, log('ticket/x.log', { pod: 'unknown' }));
    expect(owners(gathered, 'ticket/x.log')).toEqual([]);
    for (const { problems } of tellApart(gathered)) {
      expect(problems[1]).toMatchObject({ code: 'clusters-mixed', file: 'ticket/x.log' });
    }
  });
});
