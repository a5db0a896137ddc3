import type { DocumentLimits } from '../document/reading-limits.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { evaluateRules, type Evaluation } from '../evaluate/evaluate-rules.ts';
import { mineAlarms } from '../mine/mine-alarms.ts';
import type { Analysis } from '../model/analysis.ts';
import type { OnProgress } from '../model/progress.ts';
import type { RuleSet } from '../model/rule.ts';
import { chooseCluster } from './choose-cluster.ts';
import { describeRun } from './describe-run.ts';
import { readBundle, type BundleContents, type ReadableBundle } from './read-bundle.ts';

export interface AnalyzeOptions {
  readonly rules: RuleSet;
  /** The version of this program, for the analysis. */
  readonly version: string;
  readonly onProgress?: OnProgress;
  /** Instead of the default ones. */
  readonly limits?: Partial<DocumentLimits>;
  /** 1-based: of which cluster, where files of several lie together. The one in the worst state unless given. */
  readonly cluster?: number;
}

/**
 * The run: the bundle is read into clusters and hits; then the rules are evaluated and the findings diagnosed. Trouble
 * in the bundle becomes problems of the analysis; this throws on bugs only.
 */
export async function analyzeBundle(bundle: ReadableBundle, options: AnalyzeOptions): Promise<Analysis> {
  const contents = await readBundle(bundle, options.rules.rules, options.limits ?? {});
  const analyses = analyzeContents(contents, options).map(({ analysis }) => analysis);
  return chooseCluster(analyses, options.cluster);
}

export interface AnalyzedCluster {
  readonly analysis: Analysis;
  readonly evaluation: Evaluation;
}

/** Of each cluster, in their order. */
export function analyzeContents(contents: BundleContents, options: AnalyzeOptions): readonly AnalyzedCluster[] {
  const { facts, clusters } = contents;
  const { entries, bytes } = facts;
  options.onProgress?.({ phase: 'evaluate', entries, bytes });
  const analyzed = clusters.map(({ cluster, hits, alarms }) => {
    const evaluation = evaluateRules(options.rules.rules, cluster, hits);
    const diagnosis = diagnose(evaluation.results, cluster);
    const unexplained = mineAlarms(alarms, cluster);
    return { evaluation, analysis: describeRun({ facts, cluster, evaluation, diagnosis, unexplained, options }) };
  });
  options.onProgress?.({ phase: 'diagnose', entries, bytes });
  return analyzed;
}
