import type { Analysis } from '../model/analysis.ts';
import { mapStrings } from './map-strings.ts';
import { terminalSafe } from './terminal-safe.ts';
import { terminalStyle } from './terminal-style.ts';
import type { TerminalStyle } from './terminal-style.ts';
import { fit, wrap } from './text-width.ts';
import type { FindingView } from './view/finding-view.ts';
import { counted } from './view/readable-number.ts';
import { readableMinute } from './view/readable-time.ts';
import { reportView } from './view/report-view.ts';
import type { CauseView, ReportView } from './view/report-view.ts';

export interface TextOptions {
  readonly color?: boolean;
  /** Columns; 80 where not given. */
  readonly width?: number;
  /** Whether the terminal knows OSC 8 links. */
  readonly hyperlinks?: boolean;
  /** Where the full report was written. */
  readonly fullReport?: string;
}

interface Screen {
  readonly style: TerminalStyle;
  readonly width: number;
}

const MOST_FINDINGS = 7;
const MOST_SYMPTOMS = 3;
const MOST_COMMANDS = 3;
// Beyond these, commands are read where they can be copied: half a command is another command.
const MOST_STEP_LINES = 8;
const MOST_COMMAND_LENGTH = 600;

/** A summary that fits one screen, about forty lines. */
export function renderText(analysis: Analysis, { color, width, hyperlinks, fullReport }: TextOptions): string {
  const view = mapStrings(reportView(analysis), terminalSafe);
  const screen: Screen = {
    style: terminalStyle(color ?? false, hyperlinks ?? false),
    width: Math.min(Math.max(width ?? 80, 40), 120),
  };
  const parts = [
    headline(view, screen),
    facts(view, screen),
    findings(view, screen),
    unexplained(view, screen),
    nextStep(view, screen),
    toCollect(view, screen),
    contacts(view, screen),
    fullReport === undefined ? [] : [`Full report: ${terminalSafe(fullReport)}`],
    footer(view, screen),
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

function headline({ verdict }: ReportView, { style, width }: Screen): readonly string[] {
  const label = `${verdict.mark} ${verdict.word}`;
  // Laid out with the label in place, coloured afterwards: a colour has no width.
  const [first = '', ...rest] = wrap(fit(`${label}: ${verdict.headline}`, 4 * width), width);
  return [
    style.verdict[verdict.status](label) + style.title(first.slice(label.length)),
    ...rest.map((line) => style.title(line)),
  ];
}

function facts(
  { verdict, otherClusters, cluster, bundle, components }: ReportView,
  { style, width }: Screen,
): readonly string[] {
  const running = components.map(({ name, ready, total }) => `${name} ${ready}/${total}`).join(', ');
  const lines = [
    cluster.map(({ label, value }) => `${label} ${value}`).join(' · '),
    bundle
      .map(({ label, value }) => `${label} ${value}`)
      .slice(0, 2)
      .join(' · '),
    running === '' ? '' : `Ready: ${running}`,
    `${verdict.sureness} ${verdict.tally}`,
    ...otherClusters,
  ];
  // Two lines each, less what breaking at spaces wastes.
  return lines.flatMap((line) => wrap(fit(line, 2 * width - 10), width)).map((line) => style.quiet(line));
}

function findings({ causes, suspected, past }: ReportView, screen: Screen): readonly string[] {
  const shown = [...causes, ...suspected.map((finding) => ({ ...finding, symptoms: [] }))];
  const more = shown.length - MOST_FINDINGS;
  return [
    screen.style.heading(shown.length === 0 ? 'No findings' : 'Findings'),
    ...shown.slice(0, MOST_FINDINGS).flatMap((finding) => findingLines(finding, screen)),
    ...(more > 0 ? [`… and ${counted(more, 'more finding')}`] : []),
    ...(past.length > 0
      ? [screen.style.quiet(`${counted(past.length, 'finding')} recovered or in the past, see the full report`)]
      : []),
  ];
}

function findingLines(finding: CauseView, { style, width }: Screen): readonly string[] {
  const { severity, title, symptoms, state, affected, seen, summary, references } = finding;
  const label = `${severity.mark} ${severity.word}:`;
  const since = seen.first === undefined ? '' : `, since ${readableMinute(seen.first)}`;
  const more = symptoms.length - MOST_SYMPTOMS;
  return [
    `${style.severity[severity.name](label)} ${style.link(style.title(fit(title, width - label.length - 1)), references[0]?.url)}`,
    fit(`  ${affected.extent}${since}, ${state}. ${summary}`, width),
    ...symptoms
      .slice(0, MOST_SYMPTOMS)
      .map((symptom) => style.quiet(fit(`  ↳ accounts for: ${symptomWords(symptom)}`, width))),
    ...(more > 0 ? [style.quiet(`  ↳ and ${counted(more, 'more symptom')}`)] : []),
  ];
}

function symptomWords({ title, affected }: FindingView): string {
  return `${title} (${affected.extent})`;
}

function unexplained({ unexplained: found }: ReportView, { style, width }: Screen): readonly string[] {
  return found?.notable === undefined ? [] : [style.quiet(fit(`Unexplained: ${found.notable}`, width))];
}

function nextStep({ verdict, causes, suspected }: ReportView, { style, width }: Screen): readonly string[] {
  const remedy = [...causes, ...suspected][0]?.remedy ?? [];
  const step = remedy.find(({ run, effect }) => run !== undefined && effect !== 'destructive');
  const sentences = [
    ...(verdict.nextStep === undefined || verdict.nextStep === step?.do ? [] : [verdict.nextStep]),
    ...(step === undefined ? [] : [`${step.do} (${step.effectWord})`]),
  ];
  const lines = [
    ...sentences.flatMap((sentence) => wrap(fit(sentence, 2 * width), width - 2)),
    ...(step?.run === undefined ? [] : stepCommands(step.run)),
  ];
  return lines.length === 0 ? [] : [style.heading('Next step'), ...lines.map((line) => `  ${line}`)];
}

function stepCommands(run: string): readonly string[] {
  const lines = run.split('\n');
  const isShort = lines.length <= MOST_STEP_LINES && run.length <= MOST_COMMAND_LENGTH;
  return isShort ? lines.map((line) => `$ ${line}`) : ['The commands are in the full report.'];
}

function toCollect({ coverage: { collectNext } }: ReportView, { style }: Screen): readonly string[] {
  if (collectNext.length === 0) return [];
  const shown = collectNext.filter((command) => command.length <= MOST_COMMAND_LENGTH).slice(0, MOST_COMMANDS);
  const more = collectNext.length - shown.length;
  return [
    style.heading('To collect'),
    ...shown.map((command) => `  $ ${command.replaceAll('\n', '\n    ')}`),
    ...(more > 0 ? [`  ${counted(more, 'more command')}: see the full report`] : []),
  ];
}

function contacts({ house }: ReportView, { style, width }: Screen): readonly string[] {
  if (house.contacts.length === 0) return [];
  return [style.heading('Escalate to'), ...house.contacts.map((contact) => fit(`  ${contact}`, width))];
}

function footer({ house }: ReportView, { style, width }: Screen): readonly string[] {
  return house.footer.flatMap((line) => wrap(line, width)).map((line) => style.quiet(line));
}
