import type { ReportFormat } from './format.ts';

/** The forms in which a comparison is drawn. */
export const comparisonFormats = ['html', 'markdown', 'json', 'text'] as const satisfies readonly ReportFormat[];
export type ComparisonFormat = (typeof comparisonFormats)[number];
