import { createClusterBuilder } from '../cluster/cluster-builder.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { readDocuments } from '../document/read-documents.ts';
import { evaluateRules } from '../evaluate/evaluate-rules.ts';
import { scanPatterns } from '../evaluate/scan-patterns.ts';
import type { Analysis } from '../model/analysis.ts';
import type { BundleFacts, Entry } from '../model/entry.ts';
import type { LogHits } from '../model/hit.ts';
import type { OnProgress } from '../model/progress.ts';
import type { Rule, RuleSet } from '../model/rule.ts';
import { scanLog } from '../scan/scan-log.ts';
import { createAlarmShelf } from '../mine/alarm-shelf.ts';
import { mineAlarms } from '../mine/mine-alarms.ts';
import { createScanPlan, type ScanPlan } from '../scan/scan-plan.ts';
import { chooseCluster } from './choose-cluster.ts';
import { describeRun } from './describe-run.ts';
import { settleAlarms } from './settle-alarms.ts';
import { settleHits } from './settle-hits.ts';

/** An input that is read once, entry by entry; its facts are known at the end. */
export interface ReadableBundle {
  entries(): AsyncIterable<Entry>;
  facts(): BundleFacts;
}

export interface AnalyzeOptions {
  readonly rules: RuleSet;
  /** The version of this program, for the analysis. */
  readonly version: string;
  readonly onProgress?: OnProgress;
  /** Of longer lines the begin is read; 1 or more. In bytes, or in UTF-16 code units of what is no UTF-8. */
  readonly maxLineLength?: number;
  /** 1-based: of which cluster, where files of several lie together. The one in the worst state unless given. */
  readonly cluster?: number;
}

/**
 * The run: entries stream through the document phase into the cluster and the scan; then the rules are evaluated and
 * the findings diagnosed. Trouble in the bundle becomes problems of the analysis; this throws on bugs only.
 */
export async function analyzeBundle(bundle: ReadableBundle, options: AnalyzeOptions): Promise<Analysis> {
  const { rules } = options.rules;
  const plan = planOf(rules);
  const builder = createClusterBuilder();
  const scanned: Omit<LogHits, 'log'>[][] = [];
  const alarming = createAlarmShelf();
  let latestModification: number | undefined;

  for await (const entry of bundle.entries()) {
    if (entry.modifiedAt !== undefined) latestModification = Math.max(entry.modifiedAt, latestModification ?? 0);
    for await (const document of readDocuments(entry, options.maxLineLength)) {
      if (document.type !== 'log') {
        builder.add(document);
        continue;
      }
      const { hits, alarms, ...span } = await scanLog(document.origin.file, document.firstLine, document.chunks, plan);
      const place = builder.addLog({ origin: document.origin, ...span });
      scanned[place] = [...hits];
      alarming.add(place, alarms);
    }
  }

  const facts = bundle.facts();
  const built = builder.build({
    ...(latestModification === undefined ? {} : { modifiedAt: latestModification }),
    problems: facts.problems,
  });
  const { entries, bytes } = facts;
  options.onProgress?.({ phase: 'evaluate', entries, bytes });
  const analyses = built.map(({ cluster, logPlaces }) => {
    const evaluation = evaluateRules(rules, cluster, settleHits(scanned, logPlaces, cluster));
    const unexplained = mineAlarms(settleAlarms(alarming, logPlaces, cluster), cluster);
    const diagnosis = diagnose(evaluation.results, cluster);
    return describeRun({ facts, cluster, evaluation, diagnosis, unexplained, options });
  });
  options.onProgress?.({ phase: 'diagnose', entries, bytes });
  return chooseCluster(analyses, options.cluster);
}

const plans = new WeakMap<readonly Rule[], ScanPlan>();

/** Made once for rules that look at many bundles. */
function planOf(rules: readonly Rule[]): ScanPlan {
  let plan = plans.get(rules);
  if (plan === undefined) plans.set(rules, (plan = createScanPlan(scanPatterns(rules))));
  return plan;
}
