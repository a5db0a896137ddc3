import Handlebars, { type HelperDelegate } from 'handlebars';
import type { TemplateSource } from './template-source.ts';

/** A page of `templates/html`, ready to be filled. Handlebars escapes every value, but in triple braces. */
export function htmlTemplate(
  page: string,
  partials: readonly string[],
  templates: TemplateSource,
  helpers: Readonly<Record<string, HelperDelegate>> = {},
): (view: object) => string {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  // Partials inside <pre> must not be indented, and a name that a view lacks is a mistake of the template.
  const options = { strict: true, knownHelpersOnly: true, knownHelpers, preventIndent: true };
  for (const name of partials) {
    handlebars.registerPartial(name, handlebars.compile(templates(`html/${name}.hbs`), options));
  }
  return handlebars.compile(templates(`html/${page}.hbs`), options);
}
