import type { Comparison } from '../model/comparison.ts';
import type { ComparisonFormat } from './comparison-format.ts';
import { renderComparisonHtml } from './comparison-html.ts';
import { renderComparisonText, type ComparisonTextOptions } from './comparison-text.ts';
import { mapStrings } from './map-strings.ts';
import { markdownTemplate } from './markdown-template.ts';
import type { TemplateSource } from './template-source.ts';
import { comparisonView } from './view/comparison-view.ts';
import { visibleText } from './visible-text.ts';

export interface ComparisonOptions extends ComparisonTextOptions {
  readonly templates: TemplateSource;
}

/** Draws a comparison. The same comparison gives the same bytes. */
export function renderComparison(
  comparison: Comparison,
  format: ComparisonFormat,
  { templates, ...textOptions }: ComparisonOptions,
): string {
  switch (format) {
    case 'html':
      return renderComparisonHtml(comparison, templates);
    case 'markdown':
      return markdownTemplate('comparison', [], templates)(mapStrings(comparisonView(comparison), visibleText));
    case 'json':
      return `${JSON.stringify(comparison, null, 2)}\n`;
    case 'text':
      return renderComparisonText(comparison, textOptions);
  }
}
