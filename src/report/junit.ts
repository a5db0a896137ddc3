import type { Analysis } from '../model/analysis.ts';
import { isPresentState } from '../model/present-state.ts';
import { plainFinding } from './plain-finding.ts';
import { findingView } from './view/finding-view.ts';
import type { FindingView } from './view/finding-view.ts';
import { houseView } from './view/house-view.ts';
import { outcomesView } from './view/outcomes-view.ts';
import type { ReasonGroup } from './view/outcomes-view.ts';
import { ruleLinks } from './view/rule-links.ts';
import { xmlText } from './xml-text.ts';

interface Case {
  readonly rule: string;
  readonly component: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** What it failed or was skipped for, in a few words. */
  readonly message?: string;
  readonly severity?: string;
  readonly details?: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

/**
 * JUnit's XML as CI servers read it: a test case for every rule, a suite for every outcome. A critical or warning finding
 * that is present fails; a rule that could not be answered is skipped, and a suspicion too, with what would confirm it.
 */
export function renderJunit(analysis: Analysis): string {
  const suites = suitesOf(analysis);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${xmlText(`mustread ${analysis.bundle.name}`)}" ${counts(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap((suite, at) => suiteLines(suite, at === 0 ? headlineOf(analysis) : '')),
    '</testsuites>',
  ];
  return `${lines.join('\n')}\n`;
}

function headlineOf({ verdict: { headline, nextStep }, house }: Analysis): string {
  const { contacts, footer } = houseView(house);
  return [
    headline,
    ...(nextStep === undefined ? [] : [`Next step: ${nextStep}`]),
    ...contacts.map((contact) => `Escalate to ${contact}`),
    ...footer,
  ].join('\n');
}

function suitesOf(analysis: Analysis): readonly Suite[] {
  const links = ruleLinks(analysis.findings);
  const views = new Map(analysis.findings.map((finding) => [finding.rule, findingView(finding, links)]));
  const failing = new Set(
    analysis.findings
      .filter((finding) => isPresentState(finding.state) && finding.severity !== 'info')
      .map(({ rule }) => rule),
  );
  const { clear, unknown, notApplicable } = outcomesView(analysis, links);
  const { matched, suspected } = analysis.outcomes;
  return [
    {
      name: 'matched',
      cases: matched.map((rule) => findingCase(rule, views, failing.has(rule) ? 'failed' : 'passed')),
    },
    { name: 'suspected', cases: suspected.map((rule) => findingCase(rule, views, 'skipped')) },
    { name: 'clear', cases: clear.map((rule) => ({ rule, component: 'mustread', result: 'passed' })) },
    { name: 'unknown', cases: skippedCases(unknown, 'unknown for want of') },
    { name: 'not applicable', cases: skippedCases(notApplicable, 'does not apply:') },
  ];
}

function findingCase(rule: string, views: ReadonlyMap<string, FindingView>, result: Case['result']): Case {
  const view = views.get(rule);
  if (view === undefined) return { rule, component: 'mustread', result };
  const message = result === 'skipped' ? `suspected: ${view.title}` : view.title;
  const { component, severity } = view;
  return { rule, component, result, message, severity: severity.name, details: plainFinding(view) };
}

function skippedCases(groups: readonly ReasonGroup[], why: string): readonly Case[] {
  return groups.flatMap(({ reason, rules }) =>
    rules.map((rule) => ({ rule, component: 'mustread', result: 'skipped' as const, message: `${why} ${reason}` })),
  );
}

function suiteLines({ name, cases }: Suite, systemOut: string): readonly string[] {
  return [
    `  <testsuite name="${name}" ${counts(cases)}>`,
    ...cases.flatMap(caseLines),
    ...(systemOut === '' ? [] : [`    <system-out>${xmlText(systemOut)}</system-out>`]),
    '  </testsuite>',
  ];
}

function caseLines({ rule, component, result, message = '', severity = '', details }: Case): readonly string[] {
  const start = `    <testcase name="${xmlText(rule)}" classname="${xmlText(component)}" time="0"`;
  const text = xmlText(details ?? '');
  const output = text === '' ? [] : [`      <system-out>${text}</system-out>`];
  const lines = {
    failed: [`      <failure type="${severity}" message="${xmlText(message)}">${text}</failure>`],
    skipped: [`      <skipped message="${xmlText(message)}"/>`, ...output],
    passed: output,
  }[result];
  return lines.length === 0 ? [`${start}/>`] : [`${start}>`, ...lines, '    </testcase>'];
}

function counts(cases: readonly Case[]): string {
  const of = (wanted: Case['result']): number => cases.filter(({ result }) => result === wanted).length;
  return `tests="${cases.length}" failures="${of('failed')}" errors="0" skipped="${of('skipped')}" time="0"`;
}
