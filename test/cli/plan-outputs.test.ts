import { describe, expect, it } from 'vitest';
import { planOutputs } from '../../src/cli/plan-outputs.ts';
import { reportFormats, type ReportFormat } from '../../src/report/format.ts';

describe('planOutputs', () => {
  it.each<[string, string[], ReportFormat[], [string, ReportFormat][], ReportFormat[]]>([
    ['prints the summary', [], [], [], ['text']],
    ['prints what is asked for', [], ['sarif', 'markdown'], [], ['sarif', 'markdown']],
    ['writes by the name and prints the summary', ['a.html'], [], [['a.html', 'html']], ['text']],
    ['writes by the name and prints another', ['a.html'], ['json'], [['a.html', 'html']], ['json']],
    ['does not print what is written', ['a.html'], ['html'], [['a.html', 'html']], ['text']],
    [
      'gives nameless files the formats in turn',
      ['a', 'b'],
      ['html', 'junit'],
      [
        ['a', 'html'],
        ['b', 'junit'],
      ],
      ['text'],
    ],
    [
      'gives a nameless file what no name asks for',
      ['a.html', 'b'],
      ['html', 'sarif'],
      [
        ['a.html', 'html'],
        ['b', 'sarif'],
      ],
      ['text'],
    ],
  ])('%s', (_, output, format, files, printed) => {
    expect(planOutputs({ output, format }, reportFormats)).toEqual({
      files: files.map(([path, of]) => ({ path, format: of })),
      printed,
    });
  });

  it('asks for a format where a name tells none', () => {
    expect(() => planOutputs({ output: ['out/report'], format: [] }, reportFormats)).toThrow(
      'The name report tells no format',
    );
  });
});
