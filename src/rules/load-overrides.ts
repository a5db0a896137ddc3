import { createHash } from 'node:crypto';
import { z } from 'zod';
import { severities } from '../model/rule.ts';
import type { RuleFault } from './fault.ts';
import type { RuleFile } from './load-rules.ts';
import type { Overrides } from './override.ts';
import { parseYaml } from './parse-yaml.ts';

const schema = z.record(
  z.string(),
  z.union([z.literal('off'), z.strictObject({ severity: z.enum(severities) })], {
    error: 'off, or a severity: { severity: info }',
  }),
);

/** Reads a pack's `overrides.yaml`: by rule id, `off`, or another severity. */
export function loadOverrides(file: RuleFile): {
  readonly overrides?: Overrides;
  readonly faults: readonly RuleFault[];
} {
  const parsed = parseYaml(file.text, file.path, schema);
  if (parsed.value === undefined) return { faults: parsed.faults };
  return {
    overrides: {
      changes: new Map(Object.entries(parsed.value)),
      sha256: createHash('sha256').update(file.text).digest('hex'),
      file: file.path,
      placeOf: (id) => parsed.placeOf([id]),
    },
    faults: [],
  };
}
