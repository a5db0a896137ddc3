import { z } from 'zod';
import { severities } from '../model/rule.ts';

const text = z.string().trim().min(1);
const whole = z.int().min(0);
const size = z.union([
  z.int().min(1),
  z.string().regex(/^\d{1,12}\s*(?:[KMGT](?:i?B)?|B)?$/i, 'a size such as 500MiB'),
]);
const url = z.url({ protocol: /^https?$/, error: 'an address that begins with https://' });

/** `mustread.yaml`. docs/configuration.md explains it. Every limit is an option of the same name, in kebab-case. */
export const configSchema = z
  .strictObject({
    rules: z.array(text).optional(),
    limits: z
      .strictObject({
        maxEntries: whole.optional(),
        maxEntrySize: size.optional(),
        maxTotalSize: size.optional(),
        maxRatio: whole.optional(),
        maxNesting: whole.optional(),
        maxPathLength: whole.optional(),
        maxLineLength: size.optional(),
        maxObjects: whole.optional(),
        maxSeconds: whole.optional(),
      })
      .optional(),
    failOn: z.enum(severities).optional(),
    redact: z.boolean().optional(),
    pseudonyms: text.optional(),
    contacts: z.array(z.strictObject({ name: text, reach: text, when: text.optional() })).optional(),
    runbooks: z.record(z.string(), z.strictObject({ title: text.optional(), url })).optional(),
    footer: text.optional(),
  })
  // A file of comments is an empty one.
  .nullable();

export type ConfigFile = NonNullable<z.infer<typeof configSchema>>;
