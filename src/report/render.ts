import type { Analysis } from '../model/analysis.ts';
import type { ReportFormat } from './format.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdownBrief } from './markdown-brief.ts';
import { renderMarkdown } from './markdown.ts';
import { renderSarif } from './sarif.ts';
import type { TemplateSource } from './template-source.ts';
import { renderText } from './text.ts';
import type { TextOptions } from './text.ts';

export interface RenderOptions extends TextOptions {
  readonly templates: TemplateSource;
  /** Markdown that fits a message, instead of all of it. */
  readonly brief?: boolean;
}

/** Draws an analysis. The same analysis gives the same bytes: nothing asks a clock, a locale or the machine. */
export function renderReport(analysis: Analysis, format: ReportFormat, options: RenderOptions): string {
  switch (format) {
    case 'html':
      return renderHtml(analysis, options.templates);
    case 'markdown':
      return options.brief === true ? renderMarkdownBrief(analysis) : renderMarkdown(analysis, options.templates);
    case 'json':
      return renderJson(analysis);
    case 'sarif':
      return renderSarif(analysis);
    case 'junit':
      return renderJunit(analysis);
    case 'text':
      return renderText(analysis, options);
  }
}
