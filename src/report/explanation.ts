import type { EntityExplanation, RuleExplanation, SelectionExplanation } from '../model/explanation.ts';
import type { ExpressionPart, Truth } from '../model/expression.ts';
import type { Entity } from '../model/finding.ts';
import { mapStrings } from './map-strings.ts';
import { terminalSafe } from './terminal-safe.ts';
import { terminalStyle, type TerminalStyle } from './terminal-style.ts';
import { fit } from './text-width.ts';
import { counted } from './view/readable-number.ts';

export interface ExplanationOptions {
  readonly color: boolean;
  /** Columns, where lines have to fit; whole lines where not given. */
  readonly width?: number;
}

interface Screen {
  readonly style: TerminalStyle;
  readonly cut: (line: string) => string;
}

const MOST_ENTITIES = 10;
const MOST_PLACES = 5;
const WORDS: Readonly<Record<string, string>> = { true: 'yes', false: 'no', unknown: 'not to be told' };

/** Selection by selection, why a rule came out as it did. */
export function renderExplanation(explanation: RuleExplanation, { color, width }: ExplanationOptions): string {
  const { rule, title, outcome, because, entities } = mapStrings(explanation, (text) =>
    terminalSafe(text).replaceAll('\n', ' '),
  );
  const screen: Screen = {
    style: terminalStyle(color, false),
    cut: width === undefined ? (line) => line : (line) => fit(line, width),
  };
  const more = entities.length - MOST_ENTITIES;
  const lines = [
    `${screen.style.title(rule)}: ${title}`,
    `${outcomeWords(outcome)}${because === undefined ? '' : `: ${because}`}`,
    ...entities.slice(0, MOST_ENTITIES).flatMap((entity) => ['', ...entityLines(entity, screen)]),
    ...(more > 0 ? ['', `… and ${more} more, the last of them ${entities.at(-1)?.outcome}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function outcomeWords(outcome: string): string {
  return outcome === 'notApplicable' ? 'not applicable' : outcome;
}

function entityLines(each: EntityExplanation, screen: Screen): readonly string[] {
  const { entity, outcome, state, why, selections, clearedBy, condition, explainedBy } = each;
  return [
    screen.style.heading(`${nameOf(entity)}: ${[outcome, ...(state === undefined ? [] : [state])].join(', ')}`),
    `  ${why}${explainedBy.length === 0 ? '' : ` Accounted for by ${explainedBy.join(', ')}.`}`,
    ...selections.flatMap((selection) => selectionLines(selection, screen)),
    screen.cut(`  condition: ${answer(condition.truth)}`),
    ...partLines(condition, '    ').map(screen.cut),
    ...(clearedBy === undefined ? [] : selectionLines(clearedBy, screen)),
  ];
}

function nameOf({ kind, namespace, name }: Entity): string {
  if (kind === 'Cluster') return 'the cluster';
  return `${kind.toLowerCase()} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}

function selectionLines(selection: SelectionExplanation, { style, cut }: Screen): readonly string[] {
  const { name, truth, asksFor, limits, lookedAt, found, evidence, missing } = selection;
  const more = lookedAt.length - MOST_PLACES;
  const places = lookedAt.length === 0 ? ['nothing of the kind'] : lookedAt.slice(0, MOST_PLACES);
  return [
    cut(`  ${name}: ${answer(truth)}`),
    ...labelled('asks for', [`${asksFor}${limits === '' ? '' : `; ${limits}`}`], cut),
    ...labelled('looked at', [...places, ...(more > 0 ? [`… and ${more} more`] : [])], cut),
    ...labelled('hit', found === 0 ? ['none'] : [counted(found, 'time'), ...evidence.map(placeOf)], cut),
    ...labelled(
      'missing',
      missing.map(({ collect, because }) => (because === undefined ? collect : `${collect}  # ${because}`)),
      cut,
    ),
  ].map((line, index) => (index === 0 ? line : style.quiet(line)));
}

const LABEL_WIDTH = 'looked at'.length + 2;

/** The label stands before the first of the lines. */
function labelled(label: string, lines: readonly string[], cut: (line: string) => string): readonly string[] {
  return lines.map((line, index) => cut(`    ${(index === 0 ? label : '').padEnd(LABEL_WIDTH)}${line}`));
}

function placeOf({ file, line, text }: SelectionExplanation['evidence'][number]): string {
  return `${file}:${line}: ${text.trim()}`;
}

function partLines({ operator, parts }: ExpressionPart, indent: string): readonly string[] {
  if (operator === 'term') return [];
  return parts.flatMap((part) => [`${indent}${part.source}: ${answer(part.truth)}`, ...partLines(part, `${indent}  `)]);
}

function answer(truth: Truth): string {
  return WORDS[String(truth)] ?? '';
}
