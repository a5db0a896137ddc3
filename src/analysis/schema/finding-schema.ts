import { z } from 'zod';
import { severities } from '../../model/rule.ts';
import { count, line, time } from './values.ts';

const entity = z.object({
  kind: z.enum(['Cluster', 'Node', 'Pod', 'File']),
  name: z.string(),
  namespace: z.string().exactOptional(),
  node: z.string().exactOptional().describe('The node that a pod runs on, where it is known'),
});

const evidence = z
  .object({
    file: z.string().describe('Its path in the bundle'),
    line,
    text: z.string().describe('The line (or lines) as it stood'),
    selection: z.string().describe('The selection of the rule that it was found for'),
    time: time.exactOptional(),
    mark: z
      .object({ from: z.int(), to: z.int() })
      .exactOptional()
      .describe('Offsets in the text, in UTF-16 units, of what matched'),
    context: z
      .object({ before: z.array(z.string()), after: z.array(z.string()) })
      .exactOptional()
      .describe('The neighbouring lines'),
  })
  .describe('What shows it: an excerpt of the bundle');

export const missing = z.object({
  what: z.string().describe('A name of the source catalogue: describe-pod, logs, secrets, …'),
  of: z.array(z.string()).describe('For which entities; empty: for the whole cluster'),
  collect: z.string().describe('The command that would collect it'),
  collectAll: z
    .string()
    .exactOptional()
    .describe('The same for all entities at once, where there is a shorter command'),
  because: z.string().exactOptional().describe('Why it is not there, where the bundle says'),
});

const outcome = z.enum(['matched', 'suspected']);
const state = z.enum(['active', 'intermittent', 'recovered', 'historical']);
const rules = z.array(z.string()).describe('Ids of rules');

const instance = z
  .object({
    entity,
    outcome,
    state,
    count,
    firstSeen: time.exactOptional(),
    lastSeen: time.exactOptional(),
    summary: z.string(),
    captures: z.record(z.string(), z.string()),
    evidence: z.tuple([evidence], evidence).describe('Never empty: nothing is said without a place'),
    moreEvidence: count.describe('Evidence that was found and not listed'),
    explainedBy: rules,
    missing: z.array(missing).describe('What would confirm a suspicion'),
  })
  .describe('One node or pod that the finding is about');

const commonFactor = z
  .object({
    factor: z.string(),
    value: z.string(),
    affected: z.string().describe('4/4: affected nodes that have the value, of all affected'),
    others: z.string().describe('0/9: the same for the other nodes'),
    p: z.number().describe("Fisher's exact test, two-sided"),
    perfect: z.boolean().describe('No exception on either side'),
    few: z.boolean().describe('Too few nodes for the numbers to mean much'),
    sameAs: z.array(z.string()).describe('Factors that part the nodes in the same way'),
  })
  .describe('What sets the affected nodes apart');

export const finding = z.object({
  rule: z.string(),
  title: z.string(),
  severity: z.enum(severities),
  component: z.string(),
  tags: z.array(z.string()),
  outcome,
  state,
  spread: z.enum(['one', 'few', 'some', 'most', 'all']).exactOptional().describe('Over the nodes'),
  affected: z
    .object({ nodes: z.array(z.string()), of: count })
    .exactOptional()
    .describe('Affected nodes of all nodes that are known'),
  summary: z.string(),
  instances: z.array(instance),
  unknownFor: z.array(entity).exactOptional().describe('Further entities for which it could not be told'),
  explains: rules,
  explainedBy: rules,
  suspectedCauses: rules.describe('Findings that would explain this one, were they confirmed'),
  commonFactors: z.array(commonFactor),
  remedy: z.array(
    z.object({
      do: z.string(),
      run: z.string().exactOptional().describe('One command a line'),
      effect: z.enum(['none', 'disruptive', 'destructive']),
    }),
  ),
  references: z.array(z.object({ title: z.string(), url: z.string() })),
});
