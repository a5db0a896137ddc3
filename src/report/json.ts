import type { Analysis } from '../model/analysis.ts';

/** The analysis as it was made, keys in the order in which it was made. */
export function renderJson(analysis: Analysis): string {
  return `${JSON.stringify(analysis, null, 2)}\n`;
}
