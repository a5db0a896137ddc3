import Handlebars from 'handlebars';
import type { Analysis } from '../model/analysis.ts';
import { mapStrings } from './map-strings.ts';
import { codeSpan, fence } from './markdown-code.ts';
import { markdownText } from './markdown-escape.ts';
import type { TemplateSource } from './template-source.ts';
import type { ExcerptView } from './view/excerpt-view.ts';
import { reportView } from './view/report-view.ts';
import { visibleText } from './visible-text.ts';

const MOST_TIMELINE_ROWS = 40;

/** How the templates put in values: there is no other way, for Handlebars' own escaping is that of HTML. */
const HELPERS = {
  text: (text: unknown) => markdownText(String(text)),
  code: (text: unknown) => codeSpan(String(text).replaceAll('\n', ' ')),
  url: (url: unknown) => String(url).replace(/[\s<>\\]/g, encodeURIComponent),
  commands: (text: unknown) => fence(String(text), 'sh'),
  stepCommands: (text: unknown) => fence(String(text), 'sh', '   '),
  excerpt: (excerpt: ExcerptView) => fence(numbered(excerpt), 'text'),
};

/** A summary for a ticket: the same order as the page, shorter, with the rest folded. */
export function renderMarkdown(analysis: Analysis, templates: TemplateSource): string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(HELPERS);
  const knownHelpers = Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true]));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers, noEscape: true, preventIndent: true };
  handlebars.registerPartial('finding', handlebars.compile(templates('markdown/finding.hbs'), options));
  const render = handlebars.compile(templates('markdown/report.hbs'), options);

  const view = mapStrings(reportView(analysis), visibleText);
  return render({ ...view, timelineRows: view.timeline.rows.slice(-MOST_TIMELINE_ROWS) });
}

/** The lines that count are marked, as nothing in a fenced block can be. */
function numbered({ lines }: ExcerptView): string {
  const width = String(lines.at(-1)?.number ?? 0).length;
  return lines
    .map(({ number, counts, parts }) => {
      const text = parts.map((part) => part.text).join('');
      return `${counts ? '>' : ' '} ${String(number).padStart(width)}  ${text}`;
    })
    .join('\n');
}
