import type { Analysis } from '../model/analysis.ts';
import { htmlTemplate } from './html-template.ts';
import { mapStrings } from './map-strings.ts';
import { policyHash } from './policy-hash.ts';
import type { TemplateSource } from './template-source.ts';
import { timelineSvg } from './timeline-svg.ts';
import { htmlView } from './view/html-view.ts';
import { nodeSets } from './view/node-set.ts';
import { visibleText } from './visible-text.ts';

const PARTIALS = [
  'bar',
  'commands',
  'components',
  'coverage',
  'excerpt',
  'factors',
  'filters',
  'finding',
  'findings',
  'head',
  'header',
  'instances',
  'map',
  'mesh',
  'missing',
  'node-table',
  'nodes',
  'outcomes',
  'path',
  'remedy',
  'rule-links',
  'the-rest',
  'timeline',
  'unexplained',
] as const;

// In the order in which they take effect.
const STYLES = [
  'base',
  'header',
  'map',
  'tables',
  'bars',
  'filters',
  'findings',
  'commands',
  'timeline',
  'mesh',
  'narrow',
  'print',
] as const;
const SCRIPTS = ['start', 'filters', 'links', 'copy', 'light', 'sort', 'keyboard', 'timeline', 'print'] as const;

/**
 * One page that needs nothing else: no request, no script to be read. Handlebars escapes every value of the analysis; the
 * styles and the script, which are ours, are the only text that goes in as it is, and the only styles and script that
 * the page's own policy lets a browser follow.
 */
export function renderHtml(analysis: Analysis, templates: TemplateSource): string {
  const view = mapStrings(htmlView(analysis), visibleText);
  const render = htmlTemplate('report', PARTIALS, templates, { nodeSet: nodeSets(view.nodeNames) });
  const styles = STYLES.map((name) => templates(`html/styles/${name}.css`)).join('\n');
  const script = SCRIPTS.map((name) => templates(`html/script/${name}.js`)).join('\n');
  return render({
    ...view,
    pageTitle: `${view.verdict.word}: ${view.bundleName}`,
    styles,
    styleHash: policyHash(styles),
    script,
    scriptHash: policyHash(script),
    chart: view.timeline.chart && timelineSvg(view.timeline.chart),
  });
}
