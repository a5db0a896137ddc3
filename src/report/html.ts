import Handlebars from 'handlebars';
import type { Analysis } from '../model/analysis.ts';
import { mapStrings } from './map-strings.ts';
import type { TemplateSource } from './template-source.ts';
import { timelineSvg } from './timeline-svg.ts';
import { reportView } from './view/report-view.ts';
import { visibleText } from './visible-text.ts';

const PARTIALS = [
  'commands',
  'components',
  'coverage',
  'excerpt',
  'factors',
  'finding',
  'findings',
  'head',
  'header',
  'instances',
  'missing',
  'node-table',
  'nodes',
  'outcomes',
  'path',
  'remedy',
  'rule-links',
  'the-rest',
  'timeline',
] as const;

/**
 * One page that needs nothing else: no request, no script to be read. Handlebars escapes every value of the analysis; the
 * styles and the script, which are ours, are the only text that goes in as it is.
 */
export function renderHtml(analysis: Analysis, templates: TemplateSource): string {
  const handlebars = Handlebars.create();
  // Partials inside <pre> must not be indented, and a name that a view lacks is a mistake of the template.
  const options = { strict: true, knownHelpersOnly: true, preventIndent: true };
  for (const name of PARTIALS) {
    handlebars.registerPartial(name, handlebars.compile(templates(`html/${name}.hbs`), options));
  }
  const render = handlebars.compile(templates('html/report.hbs'), options);

  const view = mapStrings(reportView(analysis), visibleText);
  return render({
    ...view,
    styles: templates('html/styles.css'),
    script: templates('html/script.js'),
    chart: view.timeline.chart && timelineSvg(view.timeline.chart),
  });
}
