import type { Analysis } from '../model/analysis.ts';
import type { Entity } from '../model/finding.ts';
import type { Rule, RuleSet } from '../model/rule.ts';
import type { RuleFault } from './fault.ts';
import type { RuleFile } from './load-rules.ts';
import { parseYaml } from './parse-yaml.ts';
import { caseSchema, type RuleCase } from './schema.ts';

/** Analyses the files of a case with these rules; handed in, since this phase knows nothing of the later ones. */
export type AnalyzeCase = (files: Readonly<Record<string, string>>, rules: RuleSet) => Promise<Analysis>;

export interface CaseResult {
  readonly rule: string;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  /** What came out otherwise than expected; empty when the case holds. */
  readonly differences: readonly string[];
}

export interface ParsedCases {
  readonly cases: readonly (RuleCase & { readonly line: number })[];
  readonly faults: readonly RuleFault[];
}

export function parseCases(file: RuleFile): ParsedCases {
  const parsed = parseYaml(file.text, file.path, caseSchema);
  const cases = (parsed.value ?? []).map((each, index) => ({ ...each, line: parsed.placeOf([index]).line }));
  return { cases, faults: parsed.faults };
}

/** Runs the cases of one file against its rule, those whose findings it asks for, and those named in its place. */
export async function runCases(file: RuleFile, rules: RuleSet, analyze: AnalyzeCase): Promise<readonly CaseResult[]> {
  const id = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.test\.yaml$/, '');
  const { cases, faults } = parseCases(file);
  const wrong = faults.map((fault): CaseResult => ({
    rule: id,
    name: 'is a list of cases',
    file: file.path,
    line: fault.line,
    differences: [fault.message],
  }));
  const named = cases.flatMap(({ expect }) => expect.instead ?? []);
  const needed: RuleSet = { ...rules, rules: withNeeded([id, ...named], rules.rules) };
  const results: CaseResult[] = [];
  for (const each of cases) {
    const place = { rule: id, name: each.name, file: file.path, line: each.line };
    const found = needed.rules.some((rule) => rule.id === id);
    const differences = found
      ? differencesOf(each, await analyze(each.files, needed), id)
      : [`there is no rule '${id}' to test`];
    results.push({ ...place, differences });
  }
  return [...wrong, ...results];
}

function withNeeded(ids: readonly string[], rules: readonly Rule[]): readonly Rule[] {
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const { source } of rules.find((rule) => rule.id === name)?.detect ?? []) {
      if (source.type === 'finding') need(source.finding.rule);
    }
  };
  ids.forEach(need);
  return rules.filter((rule) => needed.has(rule.id));
}

function differencesOf(each: RuleCase, analysis: Analysis, id: string): readonly string[] {
  const silent = (each.expect.instead ?? []).filter((other) => !fires(analysis, other));
  return [...ownDifferences(each, analysis, id), ...silent.map((other) => `expected ${other} to fire instead`)];
}

function fires({ outcomes }: Analysis, id: string): boolean {
  return outcomes.matched.includes(id) || outcomes.suspected.includes(id);
}

function ownDifferences({ expect }: RuleCase, analysis: Analysis, id: string): readonly string[] {
  const outcome = outcomeOf(analysis, id);
  if (outcome !== expect.outcome) return [`expected ${expect.outcome}, got ${outcome}${reasonOf(analysis, id)}`];
  const finding = analysis.findings.find(({ rule }) => rule === id);
  const instances = finding?.instances ?? [];
  const differences: string[] = [];
  const wanted = expect.entities ?? (expect.entity === undefined ? [] : [expect.entity]);
  const entities = instances.map(({ entity }) => nameOf(entity));
  if (wanted.length > 0 && [...wanted].sort().join() !== [...entities].sort().join()) {
    differences.push(`expected ${wanted.join(', ')}, got ${entities.join(', ') || 'no entity'}`);
  }
  if (expect.state !== undefined && finding?.state !== expect.state) {
    differences.push(`expected state ${expect.state}, got ${finding?.state ?? 'none'}`);
  }
  if (expect.spread !== undefined && finding?.spread !== expect.spread) {
    differences.push(`expected spread ${expect.spread}, got ${finding?.spread ?? 'none'}`);
  }
  for (const [name, value] of Object.entries(expect.captures ?? {})) {
    const captured = instances.map(({ captures }) => captures[name]);
    if (!captured.includes(value)) differences.push(`expected ${name} '${value}', got '${captured.join("', '")}'`);
  }
  const missing = missingOf(analysis, id);
  for (const what of expect.missing ?? []) {
    if (!missing.includes(what))
      differences.push(`expected ${what} to be missing, got ${missing.join(', ') || 'nothing missing'}`);
  }
  return differences;
}

function outcomeOf({ outcomes }: Analysis, id: string): RuleCase['expect']['outcome'] {
  if (outcomes.matched.includes(id)) return 'matched';
  if (outcomes.suspected.includes(id)) return 'suspected';
  if (outcomes.clear.includes(id)) return 'clear';
  return outcomes.unknown.some(({ rule }) => rule === id) ? 'unknown' : 'notApplicable';
}

function reasonOf(analysis: Analysis, id: string): string {
  const because = analysis.outcomes.notApplicable.find(({ rule }) => rule === id)?.because;
  if (because !== undefined) return ` (${because})`;
  const missing = missingOf(analysis, id);
  return missing.length === 0 ? '' : ` (missing: ${missing.join(', ')})`;
}

function missingOf({ outcomes, findings }: Analysis, id: string): readonly string[] {
  const unknown = outcomes.unknown.find(({ rule }) => rule === id)?.missing ?? [];
  const suspected = findings.find(({ rule }) => rule === id)?.instances.flatMap(({ missing }) => missing) ?? [];
  return [...new Set([...unknown, ...suspected].map(({ what }) => what))];
}

function nameOf({ kind, name, namespace }: Entity): string {
  if (kind === 'Cluster') return 'cluster';
  return [kind.toLowerCase(), ...(namespace === undefined ? [] : [namespace]), name].join('/');
}
