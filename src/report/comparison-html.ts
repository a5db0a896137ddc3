import type { Comparison } from '../model/comparison.ts';
import { htmlTemplate } from './html-template.ts';
import { mapStrings } from './map-strings.ts';
import { policyHash } from './policy-hash.ts';
import type { TemplateSource } from './template-source.ts';
import { comparisonView } from './view/comparison-view.ts';
import { visibleText } from './visible-text.ts';

// Those of the report that it needs, in the order in which they take effect.
const STYLES = ['base', 'header', 'tables', 'findings', 'narrow', 'print'] as const;

/** One page that needs nothing else, without a script. */
export function renderComparisonHtml(comparison: Comparison, templates: TemplateSource): string {
  const styles = STYLES.map((name) => templates(`html/styles/${name}.css`)).join('\n');
  return htmlTemplate(
    'comparison',
    ['head', 'value-changes'],
    templates,
  )({
    ...mapStrings(comparisonView(comparison), visibleText),
    styles,
    styleHash: policyHash(styles),
    scriptHash: policyHash(''),
  });
}
