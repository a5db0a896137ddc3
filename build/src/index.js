export { analyzeBundle } from './analysis/analyze-bundle.js';
export { openBundle } from './archive/open-bundle.js';
export { loadRules } from './rules/load-rules.js';
