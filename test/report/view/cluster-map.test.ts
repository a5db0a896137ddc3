import { describe, expect, it } from 'vitest';
import { clusterMap } from '../../../src/report/view/cluster-map.ts';
import { reportView } from '../../../src/report/view/report-view.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';

const nodes = bgpPassword.nodes.map((node, at) => ({ ...node, pool: at % 2 === 0 ? 'default' : 'edge' }));
const view = reportView({ ...bgpPassword, nodes });

describe('clusterMap', () => {
  const map = clusterMap(view.nodes.zones, view.causes);

  it('lays workers out by zone and pool, each once', () => {
    expect(map.zones.map(({ name, total, inTrouble }) => [name, total, inTrouble])).toEqual([
      ['dal10', '5', '1'],
      ['dal12', '4', '4'],
      ['dal13', '4', ''],
    ]);
    expect(map.zones[1]?.pools.map(({ name }) => name)).toEqual(['default', 'edge']);
    const drawn = map.zones.flatMap(({ pools }) => pools.flatMap(({ workers }) => workers.map(({ name }) => name)));
    expect(drawn.toSorted()).toEqual(nodes.map(({ name }) => name).toSorted());
  });

  it('says of a worker how it is and how much was found', () => {
    const workers = map.zones.flatMap(({ pools }) => pools.flatMap((pool) => pool.workers));
    expect(workers.find(({ name }) => name === '10.94.227.28')).toMatchObject({
      anchor: 'node-10.94.227.28',
      says: '10.94.227.28: failing, 3 findings',
    });
  });

  it('lists the findings that touch workers', () => {
    expect(map.touching[0]).toMatchObject({
      anchor: 'finding-iks-bgp-password-secret-not-migrated',
      extent: '4 of 13 nodes',
    });
    const [cause] = view.causes;
    if (cause === undefined) throw new Error('the sample has a cause');
    const many = clusterMap(view.nodes.zones, Array<typeof cause>(14).fill(cause));
    expect([many.touching.length, many.moreTouching]).toEqual([10, 4]);
  });
});
