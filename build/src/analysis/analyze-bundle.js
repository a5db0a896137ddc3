import { createClusterBuilder } from '../cluster/cluster-builder.js';
import { diagnose } from '../diagnose/diagnose.js';
import { readDocuments } from '../document/read-documents.js';
import { evaluateRules } from '../evaluate/evaluate-rules.js';
import { scanPatterns } from '../evaluate/scan-patterns.js';
import { scanLog } from '../scan/scan-log.js';
import { createScanPlan } from '../scan/scan-plan.js';
import { chooseCluster } from './choose-cluster.js';
import { describeRun } from './describe-run.js';
import { settleHits } from './settle-hits.js';
/**
 * The run: entries stream through the document phase into the cluster and the scan; then the rules are evaluated and
 * the findings diagnosed. Trouble in the bundle becomes problems of the analysis; this throws on bugs only.
 */
export async function analyzeBundle(bundle, options) {
    const { rules } = options.rules;
    const plan = planOf(rules);
    const builder = createClusterBuilder();
    const scanned = [];
    let latestModification;
    for await (const entry of bundle.entries()) {
        if (entry.modifiedAt !== undefined)
            latestModification = Math.max(entry.modifiedAt, latestModification ?? 0);
        for await (const document of readDocuments(entry)) {
            if (document.type !== 'log') {
                builder.add(document);
                continue;
            }
            const { hits, ...span } = await scanLog(document.origin.file, document.firstLine, document.chunks, plan);
            const place = builder.addLog({ origin: document.origin, ...span });
            scanned[place] = [...hits];
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
        return describeRun({ facts, cluster, evaluation, diagnosis: diagnose(evaluation.results, cluster), options });
    });
    options.onProgress?.({ phase: 'diagnose', entries, bytes });
    return chooseCluster(analyses, options.cluster);
}
const plans = new WeakMap();
/** Made once for rules that look at many bundles. */
function planOf(rules) {
    let plan = plans.get(rules);
    if (plan === undefined)
        plans.set(rules, (plan = createScanPlan(scanPatterns(rules))));
    return plan;
}
