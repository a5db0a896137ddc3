import { describe, expect, it } from 'vitest';
import type { ArchiveRecord, ArchiveTemplate } from '../../src/fleet/archive-record.ts';
import { buildFleet } from '../../src/fleet/build-fleet.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { analysed, failed, finding, template, tool } from './records.ts';

function fleetOf(records: readonly ArchiveRecord[]): Fleet {
  return buildFleet(records, tool);
}

/** One archive of a cluster of its own. */
function archive(name: string, isFaulty: boolean, ...templates: readonly ArchiveTemplate[]): ArchiveRecord {
  const findings = isFaulty ? [finding('x')] : [];
  return analysed({ path: name, findings }, [`${name}-1`, `${name}-2`], {}, templates);
}

/** So many clusters, every second at fault, that all say the same. */
function clusters(count: number, ...templates: readonly ArchiveTemplate[]): readonly ArchiveRecord[] {
  return Array.from({ length: count }, (_, place) => archive(`c${place}`, place % 2 === 0, ...templates));
}

describe('unexplained lines of a fleet', () => {
  it('are merged over the archives, with counts, times and the shape that most have', () => {
    const nodes = ['n1', 'n2'];
    const times = (day: number): Partial<ArchiveTemplate> => ({
      first: `2026-03-0${day}T00:00:00Z`,
      last: `2026-03-0${day}T01:00:00Z`,
    });
    const { unexplained, unexplainedLines } = fleetOf([
      analysed({ path: 'a' }, nodes, {}, [
        template('Lost connection to <addr>', { ...times(3), level: 'warning', nodes: 3 }),
      ]),
      analysed({ path: 'b', findings: [finding('x')] }, nodes, {}, [
        template('Lost connection to typha', { ...times(2), shape: 'steady' }),
        template('Lost connection to <addr>', { shape: 'steady', count: 5 }),
      ]),
      failed('c'),
      archive('d', true, template('Other words', { component: 'bird' })),
    ]);
    expect(unexplainedLines).toBe(35);
    expect(unexplained.find(({ component }) => component === 'felix')).toEqual({
      template: 'Lost connection to <*>',
      component: 'felix',
      level: 'error',
      archives: [0, 1],
      clusters: 1,
      count: 25,
      logs: 6,
      // Both archives are of one cluster.
      nodes: 3,
      first: '2026-03-02T00:00:00Z',
      last: '2026-03-03T01:00:00Z',
      shape: 'steady',
      unusual: 0.8,
    });
  });

  it('rank what few failing clusters have before what one has, what healthy ones have, and what all have', () => {
    const records = [
      ...clusters(20, template('Everywhere the same')),
      archive('e', true, template('Only here'), template('Some that fail')),
      archive('f', true, template('Some that fail')),
      archive('g', false, template('Some that are healthy')),
      archive('h', false, template('Some that are healthy')),
      archive('i', true, template('While it starts', { shape: 'start-up', unusual: 0.2 })),
    ];
    expect(fleetOf(records).unexplained.map((found) => found.template)).toEqual([
      'Some that fail',
      'Only here',
      'Some that are healthy',
      'Everywhere the same',
      'While it starts',
    ]);
  });

  it('name no more templates than a page can show', () => {
    const words = Array.from({ length: 300 }, (_, place) => template(`word${place} `.repeat(1 + (place % 30)).trim()));
    expect(fleetOf([archive('a', true, ...words)]).unexplained).toHaveLength(100);
  });
});
