import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/report/render.ts';
import { bgpPassword } from '../fixtures/report/bgp-password.ts';
import { looseLog } from '../fixtures/report/loose-log.ts';
import { templateText } from './template-text.ts';

describe('renderReport', () => {
  it.each([
    ['html', '<!doctype html>'],
    ['markdown', '# ? Inconclusive: '],
    ['text', '? Inconclusive: '],
    ['sarif', '{\n  "$schema": "https://docs.oasis-open.org/sarif/'],
    ['junit', '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites '],
    ['json', '{\n  "schema": "mustread.dev/analysis/v1",\n  "tool": {'],
  ] as const)('draws %s', (format, start) => {
    expect(renderReport(looseLog, format, { templates: templateText }).slice(0, start.length)).toBe(start);
  });

  it('gives the analysis back as JSON, whole', () => {
    const json = renderReport(bgpPassword, 'json', { templates: templateText });
    expect(JSON.parse(json)).toEqual(bgpPassword);
    expect(json.endsWith('}\n')).toBe(true);
  });
});
