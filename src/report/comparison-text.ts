import type { ChangeKind, Comparison } from '../model/comparison.ts';
import { mapStrings } from './map-strings.ts';
import { terminalSafe } from './terminal-safe.ts';
import { terminalStyle, type TerminalStyle } from './terminal-style.ts';
import { fit, wrap } from './text-width.ts';
import { comparisonView, type ComparisonView, type GroupView } from './view/comparison-view.ts';
import type { FindingChangeView } from './view/finding-change-view.ts';
import { counted } from './view/readable-number.ts';
import type { ValueView } from './view/value-view.ts';

export interface ComparisonTextOptions {
  readonly color?: boolean;
  /** Columns; 80 where not given. */
  readonly width?: number;
}

interface Screen {
  readonly style: TerminalStyle;
  readonly width: number;
}

const MOST_FINDINGS = 8;
const MOST_NODES = 8;

/** A summary that fits one screen. */
export function renderComparisonText(comparison: Comparison, { color, width }: ComparisonTextOptions): string {
  const view = mapStrings(comparisonView(comparison), terminalSafe);
  const screen: Screen = {
    style: terminalStyle(color ?? false, false),
    width: Math.min(Math.max(width ?? 80, 40), 120),
  };
  const parts = [
    sides(view, screen),
    view.cautions.flatMap((caution) => wrap(`! ${caution}`, screen.width)),
    ...view.groups.map((group) => groupLines(group, screen)),
    nodes(view, screen),
    cluster(view, screen),
  ];
  const text = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n')}\n`;
}

function sides({ headline, sides }: ComparisonView, { style, width }: Screen): readonly string[] {
  return [
    style.title(fit(headline, width)),
    ...sides.map(({ label, name, collected, verdict }) =>
      style.quiet(fit(`${label}: ${name}, ${collected}: ${verdict}`, width)),
    ),
  ];
}

/** What stays as it was needs no words on where. */
const TERSE: ReadonlySet<ChangeKind> = new Set(['still', 'resolved']);

function groupLines({ kind, title, findings, count }: GroupView, screen: Screen): readonly string[] {
  const more = count - MOST_FINDINGS;
  return [
    screen.style.heading(`${title} (${count})`),
    ...findings.slice(0, MOST_FINDINGS).flatMap((finding) => findingLines(finding, TERSE.has(kind), screen)),
    ...(more > 0 ? [`… and ${counted(more, 'more finding')}`] : []),
  ];
}

function findingLines(finding: FindingChangeView, terse: boolean, { style, width }: Screen): readonly string[] {
  const { severity, title, tally, values, instances } = finding;
  const label = `${severity.mark} ${severity.word}:`;
  const [first] = instances;
  const reason = first === undefined || first.because === '' ? '' : ` (${first.because})`;
  const told = [...values, ...(first?.values ?? [])].map(valueWords);
  return [
    `${style.severity[severity.name](label)} ${style.title(fit(title, width - label.length - 1))}`,
    fit(`  ${tally}${reason}`, width),
    ...(terse ? [] : told.map((words) => style.quiet(fit(`  ${words}`, width)))),
  ];
}

function nodes({ nodes }: ComparisonView, { style, width }: Screen): readonly string[] {
  if (nodes.length === 0) return [];
  const more = nodes.length - MOST_NODES;
  return [
    style.heading(`Nodes (${nodes.length})`),
    ...nodes
      .slice(0, MOST_NODES)
      .map(({ name, change, values }) =>
        fit(`  ${name}: ${values.length === 0 ? change : values.map(valueWords).join('; ')}`, width),
      ),
    ...(more > 0 ? [`… and ${counted(more, 'more node')}`] : []),
  ];
}

function cluster({ cluster }: ComparisonView, { style, width }: Screen): readonly string[] {
  if (cluster.length === 0) return [];
  return [style.heading('Cluster'), ...cluster.map((value) => fit(`  ${valueWords(value)}`, width))];
}

function valueWords({ what, before, after }: ValueView): string {
  return `${what}: ${before} → ${after}`;
}
