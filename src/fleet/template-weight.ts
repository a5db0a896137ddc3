export interface TemplateReach {
  /** How unusual the lines are in each archive that has them, from 0 to 1. */
  readonly unusual: readonly number[];
  /** Clusters that have the lines, and those of them that a rule found at fault. */
  readonly clusters: number;
  readonly troubled: number;
  /** In the fleet. */
  readonly allClusters: number;
}

/** One alone compares with nothing. */
const IF_ONLY_CLUSTER = 0.7;
/** What one cluster alone has may be an accident of that cluster; its own report shows it. */
const IF_ALONE = 0.8;
const IF_EVERYWHERE = 0.1;
const IF_HEALTHY = 0.3;

/**
 * How much a reader should want to see a template, from 0 to 1 in hundredths: how unusual its lines are in the archives that
 * have them (severe, recent, in bursts, not at a start: the mean), times how few clusters have them (what nearly all have
 * is noise), times how many of those clusters are in trouble (what healthy ones print as well is no sign of a fault). So
 * lines of few clusters that fail stand first, and healthy clusters' start-up last. A weight, and no probability.
 */
export function templateWeight({ unusual, clusters, troubled, allClusters }: TemplateReach): number {
  const own = unusual.reduce((sum, each) => sum + each, 0) / unusual.length;
  const trouble = IF_HEALTHY + (1 - IF_HEALTHY) * (troubled / clusters);
  return Math.round(100 * own * rarity(clusters, allClusters) * trouble) / 100;
}

function rarity(clusters: number, all: number): number {
  if (all < 2) return IF_ONLY_CLUSTER;
  if (clusters === 1) return IF_ALONE;
  return 1 - (1 - IF_EVERYWHERE) * ((clusters - 1) / (all - 1));
}
