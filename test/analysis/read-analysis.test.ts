import { describe, expect, it } from 'vitest';
import { readAnalysis } from '../../src/analysis/read-analysis.ts';
import { renderJson } from '../../src/report/json.ts';
import { samples } from '../report/samples.ts';

describe('readAnalysis', () => {
  it.each(samples)('reads what was written of %s', (_, analysis) => {
    expect(readAnalysis(renderJson(analysis), 'a.json')).toEqual(JSON.parse(renderJson(analysis)));
  });

  it('takes one of a later version that has more fields, and lets these be', () => {
    const [[, analysis]] = samples;
    const later = { ...analysis, weather: 'fine' };
    expect(readAnalysis(JSON.stringify(later), 'a.json')).toEqual(later);
  });

  it('leaves other JSON to others', () => {
    for (const text of ['{"kind":"NodeList","items":[]}', '{"schema":"other/v1"}', '[]', 'null', '{"cut":', '']) {
      expect(readAnalysis(text, 'a.json')).toBeUndefined();
    }
  });

  it('tells what is wrong with an analysis that it can not use', () => {
    expect(() => readAnalysis('{"schema":"mustread.dev/analysis/v9"}', 'a.json')).toThrow(
      'a.json is mustread.dev/analysis/v9, and not mustread.dev/analysis/v1',
    );
    const [[, analysis]] = samples;
    const damaged = { ...analysis, findings: [{ rule: 'x' }] };
    expect(() => readAnalysis(JSON.stringify(damaged), 'a.json')).toThrow(
      /^a\.json is no whole analysis: findings\.0\.title/,
    );
  });
});
