import { FAST_LITERAL } from '../model/literal-length.ts';
import type { Pattern, Rule } from '../model/rule.ts';
import { nearestName } from '../text/nearest-name.ts';
import type { RuleFault } from './fault.ts';
import { duplicatePatterns } from './lint-duplicates.ts';
import { graphFaults } from './lint-graph.ts';
import { loadOverrides } from './load-overrides.ts';
import { loadRules, type RuleFile } from './load-rules.ts';
import { override } from './override.ts';
import { patternsIn, selectionsOf } from './patterns-of.ts';
import { parseCases } from './run-cases.ts';
import { templateFacts } from './template.ts';

export interface LintInput {
  readonly rules: readonly RuleFile[];
  /** `<id>.test.yaml`. */
  readonly cases: readonly RuleFile[];
  /** Each a pack's `overrides.yaml`. */
  readonly overrides: readonly RuleFile[];
  /** Rules outside, which these may name, and which may name these. */
  readonly beside: readonly Rule[];
}

/** All that is wrong with rule files, beyond what loading finds; sorted by place. */
export function lintRules({ rules, cases, overrides, beside }: LintInput): readonly RuleFault[] {
  const loaded = loadRules(rules);
  const texts = new Map(rules.map(({ path, text }) => [path, text]));
  const ids = new Set([...beside, ...loaded.rules.rules].map(({ id }) => id));
  const faults = [
    ...loaded.faults,
    ...loaded.rules.rules.flatMap((rule) =>
      [
        ...patternFaults(rule),
        ...conditionFaults(rule),
        ...templateFaults(rule),
        ...referenceFaults(rule, ids),
        ...caseFaults(rule, cases),
      ].map((fault) => placed(fault, rule, texts.get(rule.file) ?? '')),
    ),
    ...duplicatePatterns(loaded.rules.rules, beside).map(({ rule, pattern, other }) =>
      placed(
        { near: pattern, message: `'${pattern}' is looked for by ${other} as well` },
        rule,
        texts.get(rule.file) ?? '',
      ),
    ),
    ...graphFaults(loaded.rules.rules, beside),
    ...cases.flatMap((file) => parseCases(file).faults),
    ...overrideFaults(overrides, [...beside, ...loaded.rules.rules]),
  ];
  return faults.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

function overrideFaults(files: readonly RuleFile[], rules: readonly Rule[]): readonly RuleFault[] {
  const loaded = files.map(loadOverrides);
  return [
    ...loaded.flatMap(({ faults }) => faults),
    ...override(
      rules,
      loaded.flatMap(({ overrides }) => overrides ?? []),
    ).faults,
  ];
}

/** A fault, with a text of the rule file near which it stands. */
interface Found {
  readonly near: string;
  readonly message: string;
  readonly severity?: 'warning';
}

function placed({ near, message, severity }: Found, rule: Rule, text: string): RuleFault {
  const offset = Math.max(0, text.indexOf(near));
  const before = text.slice(0, offset).split('\n');
  return {
    file: rule.file,
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message,
    severity: severity ?? 'error',
  };
}

function patternFaults(rule: Rule): readonly Found[] {
  return selectionsOf(rule).flatMap((selection) => {
    const patterns = patternsIn(selection);
    const faults = selection.source.type === 'log' ? patterns.flatMap(literalFault) : [];
    const blind = selection.source.type === 'log' && patterns.length === 0;
    return blind
      ? [{ near: selection.name, message: `'${selection.name}' needs a match or a sequence` }, ...faults]
      : faults;
  });
}

/** What makes the search slow for all rules, or has no search at all. */
function literalFault({ source, literals: [literals] }: Pattern): readonly Found[] {
  if (literals === undefined) {
    return [{ near: source, message: `'${source}' requires no text of four characters: every line would be asked` }];
  }
  const short = literals.find((literal) => Buffer.byteLength(literal) < FAST_LITERAL);
  if (short === undefined) return [];
  const message = `'${source}' is looked for by '${short}': fewer than ${FAST_LITERAL} characters make the search slow`;
  return [{ near: source, message, severity: 'warning' }];
}

function conditionFaults(rule: Rule): readonly Found[] {
  const names = rule.detect.map(({ name }) => name);
  const used = rule.condition.variables;
  return [
    ...used
      .filter((name) => !names.includes(name))
      .map((name): Found => {
        const right = nearestName(name, names);
        const hint = right === undefined ? '' : `; did you mean '${right}'?`;
        return { near: 'condition', message: `the condition names '${name}', which no selection is called${hint}` };
      }),
    ...names
      .filter((name) => !used.includes(name))
      .map((name): Found => ({ near: `${name}:`, message: `the condition does not use '${name}'` })),
  ];
}

/** Commands take only names of the entity: what a bundle's lines say must not reach a shell. */
const ENTITY_FIELDS = ['node', 'pod', 'namespace'];

function templateFaults(rule: Rule): readonly Found[] {
  const captures = rule.detect.flatMap(({ source, sequence }) => [
    ...(sequence ?? []).flatMap(({ captureNames }) => captureNames),
    ...(source.type === 'object' ? Object.keys(source.object.capture ?? {}) : []),
    ...(source.type === 'log' ? (source.log.match?.captureNames ?? []) : []),
    ...(source.type === 'event' ? (source.event.match?.captureNames ?? []) : []),
    ...(source.type === 'file' ? source.file.match.captureNames : []),
  ]);
  const check = (template: string, allowed: readonly string[]): Found[] => {
    const { variables, fault } = templateFacts(template);
    if (fault !== undefined) return [{ near: template, message: fault }];
    return variables
      .filter((name) => !allowed.includes(name))
      .map((name) => ({
        near: `{{${name}`,
        message: `'{{${name}}}': nothing gives it; there is ${allowed.join(', ')}`,
      }));
  };
  const borrowed = rule.detect.some(({ source }) => source.type === 'finding');
  return [
    ...(borrowed ? [] : check(rule.summary.source, [...ENTITY_FIELDS, ...captures])),
    ...rule.remedy.flatMap((step) => [
      ...check(step.do.source, ENTITY_FIELDS),
      ...(step.run === undefined ? [] : check(step.run.source, ENTITY_FIELDS)),
    ]),
  ];
}

function referenceFaults(rule: Rule, ids: ReadonlySet<string>): readonly Found[] {
  const named = [
    ...rule.explains,
    ...rule.detect.flatMap(({ source }) => (source.type === 'finding' ? [source.finding.rule] : [])),
  ];
  return named
    .filter((id) => !ids.has(id))
    .map((id): Found => {
      const right = nearestName(id, ids);
      return {
        near: id,
        message: `there is no rule '${id}'${right === undefined ? '' : `; did you mean '${right}'?`}`,
      };
    });
}

function caseFaults(rule: Rule, files: readonly RuleFile[]): readonly Found[] {
  const file = files.find(({ path }) => path === rule.file.replace(/\.yaml$/, '.test.yaml'));
  if (file === undefined) return [{ near: 'id:', message: `no ${rule.id}.test.yaml beside it` }];
  const outcomes = parseCases(file).cases.map(({ expect }) => expect);
  const faults: Found[] = [];
  if (!outcomes.some(({ outcome }) => outcome === 'matched'))
    faults.push({ near: 'id:', message: 'no case in which it fires' });
  const staysSilent = outcomes.some(
    ({ outcome, state }) => outcome === 'clear' || outcome === 'notApplicable' || state === 'recovered',
  );
  if (!staysSilent) faults.push({ near: 'id:', message: 'no near miss in which it stays silent' });
  return faults;
}
