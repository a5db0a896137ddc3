import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeFiles } from '../../src/analysis/analyze-files.ts';
import { readRulePack, type RulePack } from '../../src/cli/rule-files.ts';
import type { Rule } from '../../src/model/rule.ts';
import { causeGraph, type CauseGraph } from '../../src/rules/cause-graph.ts';
import { loadRules } from '../../src/rules/load-rules.ts';
import { parseCases } from '../../src/rules/run-cases.ts';

/** What fires beside a rule though nothing relates the two. */
const BESIDE: readonly { readonly rule: RegExp; readonly other: string; readonly why: string }[] = [
  { rule: /^fm-/, other: 'fm-completed', why: 'the failures of a migration recover by the line that marks its end' },
  {
    rule: /^bird-graceful-restart$/,
    other: 'calico-node-running-not-ready',
    why: 'calico-node is not ready while BIRD waits, and a marker explains nothing',
  },
  {
    rule: /^node-runtime-status-pending$/,
    other: 'get-nodes-notready',
    why: 'a node is not Ready while its kubelet starts, and a marker explains nothing',
  },
];

/** Rules whose findings a rule asks for. */
function neededBy(rule: Rule): readonly string[] {
  return rule.detect.flatMap(({ source }) => (source.type === 'finding' ? [source.finding.rule] : []));
}

/** What may fire on a case about these rules: themselves, their causes and symptoms, and what they are made of. */
function relatedTo(ids: readonly string[], graph: CauseGraph, rules: readonly Rule[]): ReadonlySet<string> {
  const asked = rules.filter(({ id }) => ids.includes(id)).flatMap(neededBy);
  const asking = rules.filter((rule) => neededBy(rule).some((id) => ids.includes(id))).map(({ id }) => id);
  return new Set([...ids, ...asked, ...asking].flatMap((id) => [...graph.around(id)]));
}

describe('all cases of all rules through all rules', () => {
  let pack: RulePack = { rules: [], cases: [], overrides: [] };
  beforeAll(async () => {
    pack = await readRulePack([]);
  });

  it('fires the rule of the case and those that the graph of causes relates to it, nothing else', async () => {
    const { rules } = loadRules(pack.rules);
    const graph = causeGraph(rules.rules);
    const interferences: string[] = [];
    const excused = new Set<string>();
    let ran = 0;
    for (const file of pack.cases) {
      const id = file.path.slice(file.path.lastIndexOf('/') + 1, -'.test.yaml'.length);
      for (const { name, files, expect: expected } of parseCases(file).cases) {
        ran++;
        const { findings } = await analyzeFiles(files, { rules, version: 'test' });
        const related = relatedTo([id, ...(expected.instead ?? [])], graph, rules.rules);
        for (const { rule: other } of findings) {
          if (related.has(other)) continue;
          const beside = BESIDE.find((each) => each.rule.test(id) && each.other === other);
          if (beside === undefined) interferences.push(`${id}, "${name}": ${other}`);
          else excused.add(beside.why);
        }
      }
    }
    expect(interferences).toEqual([]);
    expect([...excused].sort(), 'an excuse that nothing needs').toEqual(BESIDE.map(({ why }) => why).sort());
    expect(ran).toBeGreaterThan(1000);
  }, 300_000);
});
