import { readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { analysisJsonSchema, type analysisSchema } from '../../../src/analysis/schema/analysis-schema.ts';
import type { Analysis } from '../../../src/model/analysis.ts';
import { samples } from '../../report/samples.ts';

const published = new URL('../../../docs/analysis.schema.json', import.meta.url);
const isAnalysis = new Ajv2020.default({ strict: true, allErrors: true }).compile(analysisJsonSchema() as object);

type Mutable<T> = T extends string ? T : { -readonly [Key in keyof T]: Mutable<T[Key]> };

describe('the schema of the analysis', () => {
  it('is the one that is published', () => {
    const text = `${JSON.stringify(analysisJsonSchema(), null, 2)}\n`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(published, text);
    expect(text).toBe(readFileSync(published, 'utf8'));
  });

  it('has all fields of the model and no other', () => {
    expectTypeOf<z.infer<typeof analysisSchema>>().toEqualTypeOf<Mutable<Analysis>>();
  });

  it.each(samples)('holds for %s', (_, analysis) => {
    isAnalysis(analysis);
    expect(isAnalysis.errors).toBeNull();
  });
});
