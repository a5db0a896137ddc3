import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/model/finding.ts';
import { excerptView } from '../../../src/report/view/excerpt-view.ts';

describe('excerptView', () => {
  it('numbers the line, the lines of it and its neighbours as the file does', () => {
    const view = excerptView(
      evidence({ line: 88, text: 'first\r\nsecond\r', context: { before: ['a', 'b'], after: ['c'] } }),
    );
    expect(view.lines.map(({ number, counts }) => [number, counts])).toEqual([
      [86, false],
      [87, false],
      [88, true],
      [89, true],
      [90, false],
    ]);
    expect(shown(view)).toEqual(['a', 'b', 'first', 'second', 'c']);
  });

  it('marks what matched, over line ends too', () => {
    const view = excerptView(evidence({ text: 'one two\nthree four', mark: { from: 4, to: 13 } }));
    expect(marked(view)).toEqual(['two', 'three']);
    expect(shown(view)).toEqual(['one two', 'three four']);
  });

  it('cuts a long line around what matched', () => {
    const text = `${'a'.repeat(5000)}BIRD is not ready${'b'.repeat(5000)}`;
    const view = excerptView(evidence({ text, mark: { from: 5000, to: 5017 } }));
    expect(marked(view)).toEqual(['BIRD is not ready']);
    expect(shown(view)[0]).toMatch(/^…a+BIRD is not readyb+…$/);
    expect(shown(view)[0]?.length).toBeLessThan(1000);
  });

  it('cuts long neighbours and leaves far ones out', () => {
    const before = Array.from({ length: 9 }, (_, at) => `${at}${'x'.repeat(1000)}`);
    const view = excerptView(evidence({ line: 20, context: { before, after: before } }));
    expect(view.lines.map(({ number }) => number)).toEqual([15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
    expect(shown(view)[0]).toMatch(/^4x{239}…$/);
    expect(shown(view)[6]).toMatch(/^0x{239}…$/);
  });

  it.each([
    ['turned round', { from: 5, to: 2 }],
    ['outside the text', { from: 100, to: 200 }],
    ['negative', { from: -9, to: -3 }],
  ])('shows the text where a mark is %s', (_, mark) => {
    const view = excerptView(evidence({ text: 'some text', mark }));
    expect(shown(view)).toEqual(['some text']);
    expect(marked(view)).toEqual([]);
  });
});

function evidence(difference: Partial<Evidence>): Evidence {
  return { file: 'a.log', line: 1, text: 'text', selection: 'line', ...difference };
}

function shown({ lines }: ReturnType<typeof excerptView>): readonly string[] {
  return lines.map(({ parts }) => parts.map(({ text }) => text).join(''));
}

function marked({ lines }: ReturnType<typeof excerptView>): readonly string[] {
  return lines.flatMap(({ parts }) => parts.filter((part) => part.marked).map(({ text }) => text));
}
