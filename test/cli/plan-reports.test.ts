import { describe, expect, it } from 'vitest';
import { planReports } from '../../src/cli/report-options.ts';
import type { ReportFormat } from '../../src/report/format.ts';

describe('planReports', () => {
  it.each<[string, string[], ReportFormat[], ReportFormat[]]>([
    ['is printed', [], [], ['markdown']],
    ['is printed beside a file', ['a.html'], [], ['markdown']],
    ['goes to the file for Markdown', ['a.md'], [], ['text']],
    ['is printed once', [], ['markdown'], ['markdown']],
  ])('the brief %s', (_, output, format, printed) => {
    expect(planReports({ output, format, brief: true }).printed).toEqual(printed);
  });
});
