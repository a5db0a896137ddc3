import { z } from 'zod';
import { severities } from '../model/rule.ts';

/*
 * The rule language. This one definition checks the rules when they load and prints the JSON Schema that editors
 * use; `docs/rules.md` explains it.
 */

const glob = z.string().min(1).describe('A name, or a glob with * and ?');
const regex = z.string().min(1).describe("A regex in RE2's syntax; (?P<name>…) captures");
const cel = z.string().min(1).describe("A CEL expression; the object's own fields are its variables");
const duration = z
  .string()
  .regex(/^\d+(?:ms|s|m|h|d)$/, 'a duration such as 30s, 10m, 2h or 1d')
  .describe('A duration: 30s, 10m, 2h, 1d');
const oneOrMore = <T extends z.ZodType>(item: T) => z.union([item, z.array(item).min(1)]);
const spread = z.enum(['one', 'few', 'some', 'most', 'all']);
const state = z.enum(['active', 'intermittent', 'recovered', 'historical']);
const level = z.enum(['debug', 'info', 'warning', 'error', 'fatal']);

const objectMatch = z.strictObject({
  kind: z.string().min(1),
  name: glob.optional(),
  namespace: glob.optional(),
  labels: z.record(z.string(), z.string()).optional().describe('Labels that the object has; values may be globs'),
  where: cel.optional(),
  capture: z.record(z.string(), cel).optional().describe('Values for the summary, by name'),
});

const eventMatch = z.strictObject({
  of: z.string().optional().describe('Kind of the involved object'),
  name: glob.optional(),
  namespace: glob.optional(),
  reason: oneOrMore(z.string()).optional(),
  type: z.enum(['Normal', 'Warning']).optional(),
  reporter: glob.optional().describe('Who reported it: kubelet, node-controller, …'),
  match: regex.optional().describe('On the message'),
});

const logMatch = z.strictObject({
  component: oneOrMore(z.string()).optional().describe('The program, or a part of it: calico-node, felix, bird, …'),
  namespace: glob.optional(),
  pod: glob.optional(),
  container: glob.optional(),
  previous: z.boolean().optional().describe('Only the log of the instance before; both when left out'),
  level: oneOrMore(level).optional(),
  match: regex.optional(),
});

const selectionShape = {
  object: objectMatch.optional().describe('Kubernetes objects, whatever they were read from'),
  event: eventMatch.optional().describe('Events from lists, tables and describe output'),
  log: logMatch.optional().describe('Log lines'),
  file: z.strictObject({ source: z.string(), match: regex }).optional().describe('Lines of other collected text'),
  failure: z
    .strictObject({ what: z.string().optional().describe('logs, or the plural of a resource'), match: regex })
    .optional()
    .describe('What could not be collected, by the error in its place'),
  finding: z
    .strictObject({ rule: z.string(), state: oneOrMore(state).optional(), spread: oneOrMore(spread).optional() })
    .optional()
    .describe('Instances of another rule'),
  absent: objectMatch.optional().describe('No matching object, where a complete listing was collected'),
  atLeast: z.int().min(1).optional().describe("Occurrences; an event's own count is used"),
  atMost: z.int().min(0).optional(),
  within: duration.optional(),
  recent: duration.optional().describe('Only occurrences that are no older than this at the time of collection'),
  sequence: z.array(regex).min(2).optional().describe('Matches in this order, inside `within`'),
  alternates: z.array(z.string()).min(2).optional().describe('Reasons that alternate, atLeast times, inside `within`'),
  unless: z
    .strictObject({ match: regex, before: duration.optional(), after: duration.optional() })
    .optional()
    .describe('A hit with this beside it does not count'),
  scope: z.literal('cluster').optional().describe('Looked for once and joined to every instance'),
};

export const selectionKinds = ['object', 'event', 'log', 'file', 'failure', 'finding', 'absent'] as const;

const selection = z.strictObject(selectionShape).check((context) => {
  const given = selectionKinds.filter((kind) => context.value[kind] !== undefined);
  if (given.length !== 1) {
    context.issues.push({
      code: 'custom',
      input: context.value,
      message:
        given.length === 0
          ? `a selection needs one source: ${selectionKinds.join(', ')}`
          : `a selection has one source, this has ${given.join(' and ')}`,
    });
  }
});

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id in kebab-case'),
    title: z.string().min(1),
    severity: z.enum(severities),
    component: z.string().min(1),
    scope: z.enum(['cluster', 'node', 'pod']).describe('What one instance of the finding is about'),
    tags: z.array(z.string()).optional(),
    appliesTo: z
      .strictObject({
        calico: z.string().optional().describe('A semver range; a cluster of unknown version is inside it'),
        kubernetes: z.string().optional(),
        provider: z.array(z.string()).optional().describe('any, or the providers that it is known on'),
        networkPlugin: z.array(z.string()).optional(),
      })
      .optional(),
    detect: z.record(z.string().regex(/^[a-zA-Z_]\w*$/, 'a name that CEL can use'), selection),
    condition: cel.optional().describe("CEL over the selections' names; all of them when left out"),
    clearedBy: selection.optional().describe('A later hit of this makes the instance recovered'),
    summary: z.string().min(1).describe('Handlebars over the captures and the entity'),
    explains: z.array(z.string()).optional().describe('Rules whose findings this one accounts for'),
    remedy: z
      .array(
        z.strictObject({
          do: z.string().min(1),
          run: z.string().optional(),
          effect: z.enum(['none', 'disruptive', 'destructive']).optional(),
        }),
      )
      .optional(),
    references: z.array(z.strictObject({ title: z.string(), url: z.url({ protocol: /^https$/ }) })).optional(),
  })
  .meta({ title: 'A rule of mustread' });

export const caseSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    files: z.record(z.string(), z.string()),
    expect: z.strictObject({
      outcome: z.enum(['matched', 'suspected', 'clear', 'unknown', 'notApplicable']),
      state: state.optional(),
      entity: z.string().optional().describe('node/NAME, pod/NAMESPACE/NAME, pod/NAME, file/PATH or cluster'),
      entities: z.array(z.string()).optional(),
      captures: z.record(z.string(), z.string()).optional(),
      missing: z.array(z.string()).optional(),
      spread: spread.optional(),
      instead: z
        .array(z.string())
        .min(1)
        .optional()
        .describe('Of a near miss: the rules that these files are about in its place'),
    }),
  }),
);

export type RuleSource = z.infer<typeof ruleSchema>;
export type SelectionSourceText = z.infer<typeof selection>;
export type RuleCase = z.infer<typeof caseSchema>[number];

/** The JSON Schema of a rule file (draft 2020-12), as `rules/rule.schema.json` holds it. */
export function ruleJsonSchema(): unknown {
  return z.toJSONSchema(ruleSchema, { io: 'input' });
}
