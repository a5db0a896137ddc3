import { createClusterBuilder } from '../cluster/cluster-builder.ts';
import { readDocuments } from '../document/read-documents.ts';
import { createDocumentBudget, type DocumentLimits } from '../document/reading-limits.ts';
import { scanPatterns } from '../evaluate/scan-patterns.ts';
import { createAlarmShelf } from '../mine/alarm-shelf.ts';
import type { PlacedAlarms } from '../mine/mine-alarms.ts';
import type { Cluster } from '../model/cluster.ts';
import type { BundleFacts, Entry } from '../model/entry.ts';
import type { LogHits } from '../model/hit.ts';
import type { Rule } from '../model/rule.ts';
import { scanLog } from '../scan/scan-log.ts';
import { createScanPlan, type ScanPlan } from '../scan/scan-plan.ts';
import { settleAlarms } from './settle-alarms.ts';
import { settleHits } from './settle-hits.ts';

/** An input that is read once, entry by entry; its facts are known at the end. */
export interface ReadableBundle {
  entries(): AsyncIterable<Entry>;
  facts(): BundleFacts;
  /** What stands for an identifier of the cluster, where none may be told. */
  readonly pseudonymOf?: (identifier: string) => string;
}

export interface BundleContents {
  readonly facts: BundleFacts;
  readonly clusters: readonly ClusterContents[];
}

/** What the files tell of one cluster. */
export interface ClusterContents {
  readonly cluster: Cluster;
  /** Of the rules' patterns in its logs. */
  readonly hits: readonly LogHits[];
  /** Lines that warn, and that no pattern hit. */
  readonly alarms: readonly PlacedAlarms[];
}

/**
 * Entries stream through the document phase into the clusters and the scan. Of what is beyond the limits the begin is
 * read.
 */
export async function readBundle(
  bundle: ReadableBundle,
  rules: readonly Rule[],
  limits: Partial<DocumentLimits>,
): Promise<BundleContents> {
  const budget = createDocumentBudget(limits);
  const plan = planOf(rules);
  const builder = createClusterBuilder();
  const scanned: Omit<LogHits, 'log'>[][] = [];
  const alarming = createAlarmShelf();
  let latestModification: number | undefined;

  for await (const entry of bundle.entries()) {
    if (entry.modifiedAt !== undefined) latestModification = Math.max(entry.modifiedAt, latestModification ?? 0);
    for await (const document of readDocuments(entry, budget)) {
      if (document.type !== 'log') {
        builder.add(document);
        continue;
      }
      const { hits, alarms, ...span } = await scanLog(document.origin, document.firstLine, document.chunks, plan);
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
  const clusters = built.map(({ cluster, logPlaces }) => ({
    cluster: withPseudonyms(cluster, bundle.pseudonymOf),
    hits: settleHits(scanned, logPlaces, cluster),
    alarms: settleAlarms(alarming, logPlaces, cluster),
  }));
  return { facts, clusters };
}

function withPseudonyms(cluster: Cluster, pseudonymOf: ReadableBundle['pseudonymOf']): Cluster {
  if (pseudonymOf === undefined) return cluster;
  return { ...cluster, identifiers: cluster.identifiers.map(({ of, id }) => ({ of, id: pseudonymOf(id) })) };
}

const plans = new WeakMap<readonly Rule[], ScanPlan>();

/** Made once for rules that look at many bundles. */
function planOf(rules: readonly Rule[]): ScanPlan {
  let plan = plans.get(rules);
  if (plan === undefined) plans.set(rules, (plan = createScanPlan(scanPatterns(rules))));
  return plan;
}
