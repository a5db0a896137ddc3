import Handlebars from 'handlebars';
import { codeSpan, fence } from './markdown-code.ts';
import { markdownText } from './markdown-escape.ts';
import type { TemplateSource } from './template-source.ts';
import type { ExcerptView } from './view/excerpt-view.ts';

/** How the templates put in values: there is no other way, for Handlebars' own escaping is that of HTML. */
const HELPERS = {
  text: (text: unknown) => markdownText(String(text)),
  code: (text: unknown) => codeSpan(String(text).replaceAll('\n', ' ')),
  url: (url: unknown) => String(url).replace(/[\s<>\\]/g, encodeURIComponent),
  commands: (text: unknown) => fence(String(text), 'sh'),
  stepCommands: (text: unknown) => fence(String(text), 'sh', '   '),
  excerpt: (excerpt: ExcerptView) => fence(numbered(excerpt), 'text'),
};

/** A page of `templates/markdown`, ready to be filled. */
export function markdownTemplate(
  page: string,
  partials: readonly string[],
  templates: TemplateSource,
): (view: object) => string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(HELPERS);
  const knownHelpers = Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true]));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers, noEscape: true, preventIndent: true };
  for (const name of partials) {
    handlebars.registerPartial(name, handlebars.compile(templates(`markdown/${name}.hbs`), options));
  }
  return handlebars.compile(templates(`markdown/${page}.hbs`), options);
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
