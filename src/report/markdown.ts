import type { Analysis } from '../model/analysis.ts';
import type { TemplateSource } from './template-source.ts';
export function renderMarkdown(analysis: Analysis, templates: TemplateSource): string { return '' }
