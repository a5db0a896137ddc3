import type { Analysis } from '../model/analysis.ts';
export interface TextOptions {}
export function renderText(analysis: Analysis, options: TextOptions): string { return '' }
