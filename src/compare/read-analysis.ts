import { z } from 'zod';
import type { Analysis } from '../model/analysis.ts';
import { severities } from '../model/rule.ts';
import { UserError } from '../model/user-error.ts';

const SCHEMA: Analysis['schema'] = 'mustread.dev/analysis/v1';

const text = z.string();
const texts = z.array(text);
const entity = z.looseObject({
  kind: z.enum(['Cluster', 'Node', 'Pod', 'File']),
  name: text,
  namespace: text.optional(),
  node: text.optional(),
});
const outcome = z.enum(['matched', 'suspected']);
const state = z.enum(['active', 'intermittent', 'recovered', 'historical']);
const status = z.enum(['faulty', 'suspect', 'clear', 'inconclusive']);
const missing = z.array(z.looseObject({ what: text, of: texts }));

/** What a comparison reads of an analysis. */
const analysisSchema = z.looseObject({
  schema: z.literal(SCHEMA),
  tool: z.looseObject({ rules: z.looseObject({ count: z.number(), digest: text }) }),
  bundle: z.looseObject({
    name: text,
    sha256: text,
    entries: z.number(),
    collectedAt: text.optional(),
    truncated: z.boolean(),
  }),
  cluster: z.looseObject({
    provider: text,
    networkPlugin: text,
    kubernetes: text.optional(),
    calico: text.optional(),
    nodes: z.looseObject({ total: z.number(), ready: z.number(), unknown: z.number() }),
    components: z.array(z.looseObject({ name: text, namespace: text, ready: z.number(), total: z.number() })),
  }),
  verdict: z.looseObject({ status, headline: text }),
  findings: z.array(
    z.looseObject({
      rule: text,
      title: text,
      severity: z.enum(severities),
      component: text,
      summary: text,
      affected: z.looseObject({ nodes: texts, of: z.number() }).optional(),
      unknownFor: z.array(entity).optional(),
      instances: z.array(
        z.looseObject({
          entity,
          outcome,
          state,
          count: z.number(),
          summary: text,
          evidence: z.array(z.looseObject({ file: text, line: z.number() })).min(1),
        }),
      ),
    }),
  ),
  outcomes: z.looseObject({
    matched: texts,
    suspected: texts,
    clear: texts,
    unknown: z.array(z.looseObject({ rule: text, missing })),
    notApplicable: z.array(z.looseObject({ rule: text, because: text })),
  }),
  nodes: z.array(
    z.looseObject({
      name: text,
      ready: text,
      readyReason: text.optional(),
      networkUnavailable: text,
      cordoned: z.boolean(),
      calicoNode: z.union([text, z.looseObject({ status: text, ready: z.boolean(), restarts: z.number().optional() })]),
      zone: text.optional(),
      pool: text.optional(),
      version: text.optional(),
    }),
  ),
  coverage: z.looseObject({
    collected: z.array(z.looseObject({ what: text, complete: z.literal(true).optional() })),
    files: z.array(z.looseObject({ path: text, understoodAs: text })),
  }),
  problems: z.array(z.looseObject({ code: text, message: text })),
});

/**
 * The analysis that a text is, as `--format json` writes it; undefined where it is other JSON, or none. Throws a
 * `UserError` for an analysis of another version, and for one that was damaged.
 */
export function readAnalysis(json: string, name: string): Analysis | undefined {
  const value = parsed(json);
  if (typeof value !== 'object' || value === null || !('schema' in value)) return undefined;
  const { schema } = value;
  if (typeof schema !== 'string' || !schema.startsWith('mustread.dev/')) return undefined;
  if (schema !== SCHEMA) {
    throw new UserError(`${name} is ${schema}, and not ${SCHEMA}`, {
      hint: 'Analyse the bundle anew with this mustread, or give the bundle itself.',
    });
  }
  const { success, error } = analysisSchema.safeParse(value);
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
