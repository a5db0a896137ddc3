import { explainRule } from '../evaluate/explain-rule.ts';
import type { RuleExplanation } from '../model/explanation.ts';
import type { Rule } from '../model/rule.ts';
import { analyzeContents, type AnalyzeOptions } from './analyze-bundle.ts';
import { chosenOf } from './choose-cluster.ts';
import { readBundle, type ReadableBundle } from './read-bundle.ts';

/** How one of the rules comes out as it does, in the cluster that an analysis would be of. */
export async function explainInBundle(
  bundle: ReadableBundle,
  rule: Rule,
  options: AnalyzeOptions,
): Promise<RuleExplanation> {
  const contents = await readBundle(bundle, options.rules.rules, options.limits ?? {});
  const analyzed = analyzeContents(contents, options);
  const analyses = analyzed.map(({ analysis }) => analysis);
  const chosen = analyzed[analyses.indexOf(chosenOf(analyses, options.cluster))];
  if (chosen === undefined) throw new Error('the chosen analysis is one of them');
  const finding = chosen.analysis.findings.find((each) => each.rule === rule.id);
  return explainRule(rule, chosen.evaluation.context, finding);
}
