import type { Analysis } from '../model/analysis.ts';
import { UserError } from '../model/user-error.ts';
import { analysisSchema } from './schema/analysis-schema.ts';

/**
 * The analysis that a text is, as `--format json` writes it; undefined where it is other JSON, or none. Throws a
 * `UserError` for an analysis of another version, and for one that was damaged.
 */
export function readAnalysis(json: string, name: string): Analysis | undefined {
  const value = parsed(json);
  if (typeof value !== 'object' || value === null || !('schema' in value)) return undefined;
  const { schema } = value;
  if (typeof schema !== 'string' || !schema.startsWith('mustread.dev/')) return undefined;
  const ours = analysisSchema.shape.schema.value;
  if (schema !== ours) {
    throw new UserError(`${name} is ${schema}, and not ${ours}`, {
      hint: 'Analyse the bundle anew with this mustread, or give the bundle itself.',
    });
  }
  const { success, error } = analysisSchema.safeParse(value);
  // As it stood, not as the schema orders its fields: what is read back is written again the same.
  if (success) return value as Analysis;
  const [issue] = error.issues;
  throw new UserError(`${name} is no whole analysis: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
