import type { Analysis } from '../model/analysis.ts';
import { mapStrings } from './map-strings.ts';
import { codeSpan, fence } from './markdown-code.ts';
import { markdownText } from './markdown-escape.ts';
import { keepStart } from './view/cut.ts';
import type { FindingView } from './view/finding-view.ts';
import { nameList } from './view/name-list.ts';
import { counted } from './view/readable-number.ts';
import { readableMinute } from './view/readable-time.ts';
import { reportView } from './view/report-view.ts';
import type { CauseView, ReportView } from './view/report-view.ts';
import { visibleText } from './visible-text.ts';
import { webAddress } from './web-address.ts';

const MOST_LINES = 60;
/** Slack cuts messages there. */
const MOST_CHARACTERS = 4000;

const MOST_CAUSES = 4;
const MOST_SUSPECTED = 2;
const MOST_STEPS = 3;
const MOST_COMMANDS = 4;
const MOST_COMMAND_LINES = 6;
const MOST_COMMAND_LENGTH = 400;
// UTF-16 units, before escaping.
const HEADLINE_LENGTH = 400;
const SENTENCE_LENGTH = 240;
const TITLE_LENGTH = 120;
const LINE_LENGTH = 160;

/**
 * The diagnosis for a message: at most 60 lines and 4,000 characters, in Markdown without tables, headings or folds,
 * which chats don't draw. It ends before what finds no room, the least important last.
 */
export function renderMarkdownBrief(analysis: Analysis): string {
  const view = mapStrings(reportView(analysis), visibleText);
  const blocks = [
    headline(view),
    facts(view),
    ...contacts(view),
    ...findings(view),
    ...steps(view),
    ...toCollect(view),
  ];
  return `${fitting(blocks, footer(view)).join('\n\n')}\n`;
}

function fitting(blocks: readonly string[], footer: readonly string[]): readonly string[] {
  const tooMany = blocks.findIndex((_, at) => {
    const text = [...blocks.slice(0, at + 1), ...footer].join('\n\n');
    return text.length >= MOST_CHARACTERS || text.split('\n').length >= MOST_LINES;
  });
  return [...(tooMany === -1 ? blocks : blocks.slice(0, tooMany)), ...footer];
}

function headline({ verdict, otherClusters }: ReportView): string {
  const next = verdict.nextStep === undefined ? [] : [`**Next step:** ${shortText(verdict.nextStep, SENTENCE_LENGTH)}`];
  return [
    `**${verdict.mark} ${verdict.word}: ${shortText(verdict.headline, HEADLINE_LENGTH)}**`,
    ...otherClusters.slice(0, 1).map((words) => shortText(words, SENTENCE_LENGTH)),
    ...next,
  ].join('\n\n');
}

function facts({ cluster, bundle }: ReportView): string {
  const told = [...cluster, ...bundle.slice(0, 2)].map(({ label, value }) => `${label} ${value}`).join(' · ');
  return shortText(told, 2 * SENTENCE_LENGTH);
}

function contacts({ house }: ReportView): readonly string[] {
  if (house.contacts.length === 0) return [];
  return [`**Escalate to:** ${shortText(house.contacts.join('; '), SENTENCE_LENGTH)}`];
}

function footer({ house }: ReportView): readonly string[] {
  return house.footer.length === 0 ? [] : [shortText(house.footer.join(' '), SENTENCE_LENGTH)];
}

function findings({ causes, suspected, past }: ReportView): readonly string[] {
  const shown = [...causes.slice(0, MOST_CAUSES).map(cause), ...suspected.slice(0, MOST_SUSPECTED).map(findingLines)];
  const more = causes.length + suspected.length - shown.length;
  const rest = [
    ...(more > 0 ? [`${counted(more, 'more finding')} in the full report`] : []),
    ...(past.length > 0 ? [`${counted(past.length, 'finding')} recovered or in the past`] : []),
  ];
  return [...shown, ...(rest.length === 0 ? [] : [`${rest.join('; ')}.`])];
}

function cause(finding: CauseView): string {
  const { symptoms } = finding;
  if (symptoms.length === 0) return findingLines(finding);
  const titles = nameList(symptoms.map(({ title }) => title));
  return `${findingLines(finding)}\n  Accounts for: ${shortText(titles, SENTENCE_LENGTH)}`;
}

function findingLines({ severity, title, affected, seen, state, summary, proof, references }: FindingView): string {
  const who = affected.shortNames === '' ? affected.extent : `${affected.extent} (${affected.shortNames})`;
  const since = seen.first === undefined ? '' : `, since ${readableMinute(seen.first)}`;
  const address = references.flatMap(({ url }) => webAddress(url) ?? []).find((url) => url.length <= LINE_LENGTH);
  const line = proof?.lines.find(({ counts }) => counts);
  const text =
    line?.parts
      .map((part) => part.text)
      .join('')
      .trim() ?? '';
  return [
    `- ${severity.mark} ${severity.word}: **${shortText(title, TITLE_LENGTH)}**`,
    `  ${shortText(`${who}${since}; ${state}. ${summary}`, 2 * SENTENCE_LENGTH)}`,
    ...(proof === undefined ? [] : [`  ${shortCode(`${proof.file}:${proof.line}`)}: ${shortCode(text)}`]),
    ...(address === undefined ? [] : [`  <${address}>`]),
  ].join('\n');
}

function steps({ causes, suspected }: ReportView): readonly string[] {
  const remedy = [...causes, ...suspected][0]?.remedy ?? [];
  return remedy.slice(0, MOST_STEPS).map(({ do: what, effectWord, run }, at) => {
    const heading = at === 0 ? 'What to do:\n\n' : '';
    const step = `${at + 1}. ${shortText(what, SENTENCE_LENGTH)}${effectWord === '' ? '' : ` (${effectWord})`}`;
    const commands = run === undefined || !isShort(run) ? '' : `\n\n${fence(run, 'sh', '   ')}`;
    return heading + step + commands;
  });
}

function toCollect({ coverage: { collectNext } }: ReportView): readonly string[] {
  const short = collectNext.filter(isShort).slice(0, MOST_COMMANDS);
  if (short.length === 0) return [];
  const more = collectNext.length - short.length;
  const rest = more === 0 ? '' : ` (${counted(more, 'more command')} in the full report)`;
  return [`To collect what is missing${rest}:\n\n${fence(short.join('\n'), 'sh')}`];
}

/** Half a command is another command: a long one is left to the full report. */
function isShort(command: string): boolean {
  return command.length <= MOST_COMMAND_LENGTH && command.split('\n').length <= MOST_COMMAND_LINES;
}

function shortText(text: string, length: number): string {
  return markdownText(keepStart(text, length));
}

function shortCode(text: string): string {
  return codeSpan(keepStart(text.replaceAll('\n', ' '), LINE_LENGTH));
}
