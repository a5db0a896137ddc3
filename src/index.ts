export { analyzeBundle, type AnalyzeOptions } from './analysis/analyze-bundle.ts';
export type { ReadableBundle } from './analysis/read-bundle.ts';
export { openBundle } from './archive/open-bundle.ts';
export type { Analysis } from './model/analysis.ts';
export { loadRules, type RuleFile } from './rules/load-rules.ts';
