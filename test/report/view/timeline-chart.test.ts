import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '../../../src/model/analysis.ts';
import { timelineSvg } from '../../../src/report/timeline-svg.ts';
import { timelineChart } from '../../../src/report/view/timeline-chart.ts';
import type { TimelineChart } from '../../../src/report/view/timeline-chart.ts';
import { bgpPassword } from '../../fixtures/report/bgp-password.ts';

describe('timelineChart', () => {
  it('shows the hour that matters though a condition is weeks old', () => {
    const { window } = chartOf(bgpPassword.timeline);
    expect(new Date(window.from).toISOString()).toMatch(/^2024-02-12T14:3/);
    expect(new Date(window.to).toISOString()).toMatch(/^2024-02-12T15:5/);
  });

  it('shows the trouble though most items are good and old', () => {
    const old = Array.from({ length: 10 }, (_, at) => ({
      ...item('10:00', { kind: 'condition', node: `n${at}`, severity: 'good' }),
      from: '2024-01-01T00:00:00Z',
    }));
    const { window } = chartOf([
      ...old,
      item('10:00', { node: 'a', severity: 'bad' }),
      item('10:20', { kind: 'collected' }),
    ]);
    expect(window.to - window.from).toBeLessThan(3_600_000);
  });

  it('has a lane for the cluster first and then for nodes in trouble only', () => {
    const chart = chartOf([
      item('10:03', { node: 'quiet', severity: 'good' }),
      item('10:01', { node: 'once', severity: 'bad' }),
      item('10:02', { node: 'twice', severity: 'bad' }),
      item('10:03', { node: 'twice', severity: 'bad' }),
      item('10:04', {}),
    ]);
    expect(chart.lanes.map(({ label }) => label)).toEqual(['cluster', 'twice', 'once']);
    expect(chart.lanesLeftOut).toBe(1);
  });

  it('lets a condition without an end last until the collection', () => {
    const chart = chartOf([
      item('10:00', { kind: 'condition', node: 'a', severity: 'bad' }),
      item('11:00', { kind: 'collected' }),
    ]);
    expect(chart.lanes[0]?.marks[0]?.to).toBe(Date.parse('2024-02-12T11:00:00Z'));
  });

  it('draws trouble over what is good', () => {
    const chart = chartOf([
      item('10:00', { kind: 'condition', node: 'a', severity: 'bad' }),
      item('10:00', { kind: 'condition', node: 'a', severity: 'good' }),
    ]);
    expect(chart.lanes[0]?.marks.map(({ severity }) => severity)).toEqual(['good', 'bad']);
  });

  it('counts what lies before the window', () => {
    const recent = Array.from({ length: 9 }, (_, at) => item(`10:0${at}`, { node: 'a', severity: 'bad' }));
    const chart = chartOf([
      { ...item('10:00', { node: 'a', severity: 'bad' }), from: '2023-01-01T00:00:00Z' },
      ...recent,
    ]);
    expect(chart.earlier).toBe(1);
  });

  it('needs a readable time and something to show', () => {
    expect(timelineChart([{ ...item('10:00', { node: 'a', severity: 'bad' }), from: 'yesterday' }])).toBeUndefined();
    expect(timelineChart([item('10:00', { node: 'a', severity: 'good' })])).toBeUndefined();
    expect(timelineChart([item('10:00', { kind: 'collected' })])).toBeUndefined();
  });

  it('labels at most seven round points of time', () => {
    const { ticks } = chartOf(bgpPassword.timeline);
    expect(ticks.map(({ label }) => label)).toEqual(['14:45', '15:00', '15:15', '15:30', '15:45']);
    const years = chartOf([
      { ...item('10:00', { node: 'a', severity: 'bad' }), from: '1999-01-01T00:00:00Z' },
      item('10:00', { node: 'a', severity: 'bad' }),
    ]);
    expect(years.ticks.length).toBeLessThanOrEqual(7);
    expect(years.ticks[0]?.label).toMatch(/^\d{4}-\d\d$/);
  });
});

describe('timelineSvg', () => {
  it('keeps every shape within the drawing', () => {
    const { height, lanes } = timelineSvg(chartOf(bgpPassword.timeline));
    for (const { x, width, y, height: tall } of lanes.flatMap(({ shapes }) => shapes)) {
      expect(Number.parseFloat(x)).toBeGreaterThanOrEqual(0);
      expect(Number.parseFloat(x) + Number.parseFloat(width)).toBeLessThanOrEqual(100.02);
      expect(y + tall).toBeLessThanOrEqual(height);
    }
  });

  it('draws more log lines higher, on the same ground', () => {
    const [one, many] = [1, 5000].map((count) => {
      const { lanes } = timelineSvg(chartOf([item('10:00', { kind: 'log', node: 'a', severity: 'bad', count })]));
      return lanes[0]?.shapes[0];
    });
    expect(many?.height).toBeGreaterThan(one?.height ?? Infinity);
    expect((many?.y ?? 0) + (many?.height ?? 0)).toBe((one?.y ?? 0) + (one?.height ?? 0));
  });
});

function item(time: string, difference: Partial<TimelineItem>): TimelineItem {
  return { from: `2024-02-12T${time}:00Z`, kind: 'event', text: 'it', count: 1, severity: 'neutral', ...difference };
}

function chartOf(items: readonly TimelineItem[]): TimelineChart {
  const chart = timelineChart(items);
  if (chart === undefined) throw new Error('no chart');
  return chart;
}
