import type { Analysis } from '../model/analysis.ts';
import { mapStrings } from './map-strings.ts';
import { markdownTemplate } from './markdown-template.ts';
import type { TemplateSource } from './template-source.ts';
import { reportView } from './view/report-view.ts';
import { visibleText } from './visible-text.ts';

const MOST_TIMELINE_ROWS = 40;

/** A summary for a ticket: the same order as the page, shorter, with the rest folded. */
export function renderMarkdown(analysis: Analysis, templates: TemplateSource): string {
  const render = markdownTemplate('report', ['finding'], templates);
  const view = mapStrings(reportView(analysis), visibleText);
  return render({ ...view, timelineRows: view.timeline.rows.slice(-MOST_TIMELINE_ROWS) });
}
