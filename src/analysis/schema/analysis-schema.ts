import { z } from 'zod';
import type { Analysis } from '../../model/analysis.ts';
import { finding, missing } from './finding-schema.ts';
import { unexplained } from './unexplained-schema.ts';
import { count, line, time } from './values.ts';

const status = z.enum(['faulty', 'suspect', 'clear', 'inconclusive']);
const rules = z.array(z.string()).describe('Ids of rules');

const cluster = z.object({
  provider: z.enum(['iks', 'roks', 'openshift', 'eks', 'aks', 'gke', 'k3s', 'microk8s', 'kind', 'rke2', 'unknown']),
  networkPlugin: z.enum([
    'calico',
    'canal',
    'flannel',
    'openshift-sdn',
    'ovn-kubernetes',
    'cilium',
    'kindnet',
    'none',
    'unknown',
  ]),
  identifiers: z
    .array(z.object({ of: z.enum(['kube-system', 'openshift', 'ibm-cloud']), id: z.string() }))
    .exactOptional()
    .describe('What tells the cluster from every other, the surest first; under a key where there are pseudonyms'),
  kubernetes: z.string().exactOptional(),
  calico: z.string().exactOptional(),
  nodes: z.object({ total: count, ready: count, unknown: count }),
  components: z
    .array(z.object({ name: z.string(), namespace: z.string(), ready: count, total: count }))
    .describe('What is still running'),
});

const nodeRow = z.object({
  name: z.string(),
  ready: z.enum(['True', 'False', 'Unknown', 'not collected']),
  readyReason: z.string().exactOptional(),
  networkUnavailable: z.enum(['True', 'False', 'Unknown', 'not set', 'not collected']),
  cordoned: z.boolean(),
  calicoNode: z.union([
    z.object({
      pod: z.string(),
      namespace: z.string(),
      status: z.string(),
      ready: z.boolean(),
      restarts: count.exactOptional(),
    }),
    z.enum(['missing', 'not collected']),
  ]),
  zone: z.string().exactOptional(),
  pool: z.string().exactOptional(),
  version: z.string().exactOptional(),
  findings: rules.describe('Rules with active or intermittent findings on this node'),
});

const timelineItem = z.object({
  from: time,
  to: time.exactOptional(),
  kind: z.enum(['event', 'condition', 'log', 'restart', 'collected']),
  node: z.string().exactOptional().describe("A node's name, or absent for the cluster"),
  text: z.string(),
  count,
  severity: z.enum(['bad', 'good', 'neutral']),
  rule: z.string().exactOptional(),
  file: z.string().exactOptional(),
  line: line.exactOptional(),
});

const coverage = z.object({
  collected: z.array(
    z.object({
      what: z.string(),
      of: z.string(),
      complete: z.literal(true).exactOptional().describe('All of them were listed: what is not named is not there'),
      files: z.array(z.string()),
    }),
  ),
  missing: z.array(missing.extend({ blocks: rules.describe('Rules that it keeps from an answer') })),
  failed: z.array(z.object({ what: z.string(), file: z.string(), line, error: z.string() })),
  failedTogether: z.array(z.string()).describe('What the failures have in common'),
  collectNext: z.array(z.string()).describe('Commands that collect all that is missing, in an order to run them'),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: count,
      understoodAs: z.string(),
      layout: z.string().exactOptional().describe('The way of collecting that the file shows'),
    }),
  ),
});

const problem = z.object({
  code: z.enum([
    'archive-truncated',
    'archive-corrupt',
    'archive-unsupported',
    'entry-skipped',
    'limit-reached',
    'input-unreadable',
    'text-undecodable',
    'document-malformed',
    'document-not-understood',
    'listing-incomplete',
    'objects-contradict',
    'clusters-mixed',
    'time-unknown',
    'rule-failed',
  ]),
  message: z.string(),
  file: z.string().exactOptional(),
  line: line.exactOptional(),
});

/**
 * The analysis as it is published (docs/analysis.schema.json), to read one back. Fields that it does not know are let
 * be: a later version may add some and stay `v1`.
 */
export const analysisSchema = z.object({
  schema: z.literal('mustread.dev/analysis/v1'),
  tool: z.object({
    name: z.literal('mustread'),
    version: z.string(),
    rules: z.object({ count, digest: z.string() }),
  }),
  bundle: z.object({
    name: z.string(),
    sha256: z.string(),
    layouts: z.array(z.string()),
    bytes: count.describe('Contents as unpacked'),
    entries: count,
    collectedAt: time.exactOptional(),
    collectedAtSource: z.string(),
    truncated: z.boolean(),
  }),
  cluster,
  otherClusters: z
    .array(
      z.object({
        number: count.describe('Counted from 1, for --cluster'),
        nodes: z.array(z.string()),
        collectedAt: time.exactOptional(),
        status,
        headline: z.string(),
      }),
    )
    .exactOptional(),
  verdict: z.object({ status, headline: z.string(), nextStep: z.string().exactOptional() }),
  triage: z
    .array(
      z.object({
        question: z.string(),
        answer: z.enum(['yes', 'no', 'unknown', 'not asked']),
        because: z.string(),
        findings: rules,
      }),
    )
    .describe('The decision tree, in the order in which a support engineer asks'),
  findings: z.array(finding),
  outcomes: z
    .object({
      matched: rules,
      suspected: rules,
      clear: rules,
      unknown: z.array(z.object({ rule: z.string(), missing: z.array(missing) })),
      notApplicable: z.array(z.object({ rule: z.string(), because: z.string() })),
    })
    .describe('How every rule came out'),
  nodes: z.array(nodeRow),
  timeline: z.array(timelineItem),
  coverage,
  unexplained: unexplained.exactOptional(),
  problems: z.array(problem),
  house: z
    .object({
      contacts: z.array(z.object({ name: z.string(), reach: z.string(), when: z.string().exactOptional() })),
      footer: z.string().exactOptional(),
    })
    .exactOptional()
    .describe("The organisation's own text"),
}) satisfies z.ZodType<Analysis>;

/** For other programs: what it says of a field holds for every `v1`, and more fields may come. */
export function analysisJsonSchema(): unknown {
  return z.toJSONSchema(analysisSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // The bounds of JavaScript's numbers say nothing of the field.
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      // A first one and more of the same is a list that is not empty.
      if (jsonSchema.prefixItems !== undefined) {
        jsonSchema.minItems = jsonSchema.prefixItems.length;
        delete jsonSchema.prefixItems;
      }
    },
  });
}
