import type { RuleFault } from '../rules/fault.ts';
import { parseYaml } from '../rules/parse-yaml.ts';
import { nearestName } from '../text/nearest-name.ts';
import { configSchema, type ConfigFile } from './config-schema.ts';
import type { Config } from './config.ts';

export interface ParsedConfig {
  /** Undefined where there are faults. */
  readonly config?: Config;
  readonly faults: readonly RuleFault[];
  /** Runbooks for rules that there are not. */
  wrongRunbooks(rules: readonly string[]): readonly RuleFault[];
}

/** Reads `mustread.yaml`; `file` is its name in messages. */
export function parseConfig(text: string, file: string): ParsedConfig {
  const { value, faults, placeOf } = parseYaml(text, file, configSchema);
  if (value === undefined) return { faults, wrongRunbooks: () => [] };
  const config = configOf(value ?? {});
  return {
    config,
    faults,
    wrongRunbooks: (rules) =>
      Object.keys(config.runbooks)
        .filter((rule) => !rules.includes(rule))
        .map((rule) => {
          const right = nearestName(rule, rules);
          const hint = right === undefined ? '' : `; did you mean '${right}'?`;
          const message = `there is no rule '${rule}'${hint}`;
          return { file, ...placeOf(['runbooks', rule]), message, severity: 'error' };
        }),
  };
}

function configOf({ rules, limits, failOn, redact, pseudonyms, contacts, runbooks, footer }: ConfigFile): Config {
  return {
    rules: rules ?? [],
    limits: Object.fromEntries(Object.entries(limits ?? {}).map(([name, limit]) => [inKebabCase(name), String(limit)])),
    ...(failOn === undefined ? {} : { failOn }),
    ...(redact === undefined ? {} : { redact }),
    ...(pseudonyms === undefined ? {} : { pseudonyms }),
    house: {
      contacts: (contacts ?? []).map(({ name, reach, when }) => ({
        name,
        reach,
        ...(when === undefined ? {} : { when }),
      })),
      ...(footer === undefined ? {} : { footer }),
    },
    runbooks: Object.fromEntries(
      Object.entries(runbooks ?? {}).map(([rule, { title, url }]) => [rule, { title: title ?? 'Runbook', url }]),
    ),
  };
}

function inKebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
