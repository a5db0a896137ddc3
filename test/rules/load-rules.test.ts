import { describe, expect, it } from 'vitest';
import { describeFault } from '../../src/rules/fault.ts';
import { lintRules } from '../../src/rules/lint.ts';
import { loadRules } from '../../src/rules/load-rules.ts';

const rule = `id: some-rule
title: Something is wrong
severity: warning
component: calico-node
scope: node
detect:
  line:
    log: { component: felix, match: 'Failed to do (?P<what>\\w+)' }
summary: felix failed to do {{what}} on {{node}}.
`;

const cases = `- name: fires
  files: { a.log: x }
  expect: { outcome: matched }
- name: near miss
  files: { a.log: y }
  expect: { outcome: clear }
`;

function load(text: string, path = 'rules/felix/some-rule.yaml') {
  const { rules, faults } = loadRules([{ path, text }]);
  return { rules: rules.rules, faults: faults.map(describeFault) };
}

describe('loadRules', () => {
  it('compiles a rule', () => {
    const { rules, faults } = load(rule);
    expect(faults).toEqual([]);
    expect(rules[0]).toMatchObject({ id: 'some-rule', severity: 'warning', scope: 'node' });
    expect(rules[0]?.condition.source).toBe('line');
  });

  it('tells file, line, column and the nearest right name of an unknown field', () => {
    expect(load(rule.replace('severity:', 'severty:')).faults).toEqual([
      "rules/felix/some-rule.yaml:1:1: error: 'severity' is missing",
      "rules/felix/some-rule.yaml:3:1: error: unknown field 'severty'; did you mean 'severity'?",
    ]);
    expect(load(rule.replace('component: felix', 'componnt: felix')).faults).toEqual([
      "rules/felix/some-rule.yaml:8:12: error: unknown field 'componnt'; did you mean 'component'?",
    ]);
  });

  it('wants one source in a selection, and the file named as the id', () => {
    expect(load(rule.replace("match: 'Failed", "match: 'x' }\n    event: { match: 'Failed")).faults[0]).toContain(
      'a selection has one source, this has event and log',
    );
    expect(load(rule, 'rules/felix/other.yaml').faults[0]).toContain("the id 'some-rule' must equal the file's name");
  });

  it('says of an empty field that it is empty', () => {
    expect(load(rule.replace(/^severity: .*$/m, 'severity: # critical')).faults[0]).toMatch(
      /error: 'severity' is empty$/,
    );
  });

  it('reports wrong CEL and broken YAML as faults', () => {
    expect(load(`${rule}condition: "line &&"\n`).faults[0]).toMatch(/^rules\/felix\/some-rule.yaml:10:1: error: /);
    expect(load('id: [').faults).toHaveLength(1);
  });
});

describe('lintRules', () => {
  const shipped = rule.replace('some-rule', 'shipped-rule').replace('Failed to do', 'Gave up');
  const beside = load(shipped, 'rules/felix/shipped-rule.yaml').rules;
  const lint = (text: string, caseText = cases) =>
    lintRules({
      rules: [{ path: 'rules/felix/some-rule.yaml', text }],
      cases: [{ path: 'rules/felix/some-rule.test.yaml', text: caseText }],
      overrides: [],
      beside,
    }).map(describeFault);

  it('passes a rule in order, also one that explains what is shipped', () => {
    expect(lint(rule)).toEqual([]);
    expect(lint(`${rule}explains: [shipped-rule]\n`)).toEqual([]);
  });

  it.each([
    [rule.replace('Failed to do (?P<what>\\w+)', '(?=x)abc'), 'look-around'],
    [rule.replace('Failed to do (?P<what>\\w+)', '(?P<what>\\w+)'), 'every line would be asked'],
    [rule.replace('Failed to do (?P<what>\\w+)', 'do (?P<what>\\w+)'), 'every line would be asked'],
    [
      rule.replace('Failed to do (?P<what>\\w+)', 'Fails (?P<what>\\w+)'),
      "warning: 'Fails (?P<what>\\w+)' is looked for by 'fails '",
    ],
    [rule.replace('{{what}}', '{{whatever}}'), "'{{whatever}}': nothing gives it; there is node, pod, namespace, what"],
    [`${rule}condition: lin\n`, "names 'lin', which no selection is called; did you mean 'line'?"],
    [`${rule}explains: [other-rule]\n`, "there is no rule 'other-rule'"],
    [`${rule}explains: [some-rule]\n`, 'a cycle: some-rule explains some-rule'],
    [`${rule}tags: [symptom]\n`, "an orphan: it has the tag 'symptom', and no rule explains 'some-rule'"],
    [`${rule}tags: [marker]\nexplains: [shipped-rule]\n`, 'what only notes that something happened explains nothing'],
    [`${rule}remedy: [{ do: Restart it, run: 'kubectl delete {{what}}' }]\n`, "'{{what}}': nothing gives it"],
  ])('finds what is wrong %#', (text, message) => {
    expect(lint(text).join('\n')).toContain(message);
  });

  it('wants a case that fires and a near miss', () => {
    expect(lint(rule, '[]').join('\n')).toMatch(/no case in which it fires[^]*no near miss/);
  });

  it('tells a pattern that another rule looks for, in the same logs alone', () => {
    const same = rule.replaceAll('Failed to do', 'Gave up');
    expect(lint(same).join()).toContain("'Gave up (?P<what>\\w+)' is looked for by shipped-rule as well");
    expect(lint(same.replace('component: felix', 'component: bird'))).toEqual([]);
  });
});
