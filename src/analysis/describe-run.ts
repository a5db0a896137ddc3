import type { Diagnosis } from '../diagnose/diagnose.ts';
import type { Evaluation } from '../evaluate/evaluate-rules.ts';
import type { Analysis } from '../model/analysis.ts';
import type { Cluster } from '../model/cluster.ts';
import type { BundleFacts } from '../model/entry.ts';
import type { Unexplained } from '../model/unexplained.ts';
import { formatUtc } from '../time/timestamp.ts';
import type { AnalyzeOptions } from './analyze-bundle.ts';

export interface Run {
  readonly facts: BundleFacts;
  readonly cluster: Cluster;
  readonly evaluation: Evaluation;
  readonly diagnosis: Diagnosis;
  readonly unexplained: Unexplained;
  readonly options: AnalyzeOptions;
}

/** Puts what the phases found into the form that is published. */
export function describeRun({ facts, cluster, evaluation, diagnosis, unexplained, options }: Run): Analysis {
  const { at, basis, file } = cluster.collection;
  const { components, ...diagnosed } = diagnosis;
  const ready = diagnosed.nodes.filter((node) => node.ready === 'True').length;
  const unknown = diagnosed.nodes.filter((node) => node.ready === 'not collected').length;
  return {
    schema: 'mustread.dev/analysis/v1',
    tool: {
      name: 'mustread',
      version: options.version,
      rules: { count: options.rules.rules.length, digest: options.rules.digest },
    },
    bundle: {
      name: facts.name,
      sha256: facts.sha256,
      layouts: cluster.layouts,
      bytes: facts.bytes,
      entries: facts.entries,
      ...(at === undefined ? {} : { collectedAt: formatUtc(at) }),
      collectedAtSource: file === undefined ? basis : `${basis}: ${file}`,
      truncated: facts.truncated,
    },
    cluster: {
      provider: cluster.provider,
      networkPlugin: cluster.networkPlugin,
      ...(cluster.identifiers.length === 0 ? {} : { identifiers: cluster.identifiers }),
      ...cluster.versions,
      nodes: { total: diagnosed.nodes.length, ready, unknown },
      components,
    },
    ...diagnosed,
    unexplained,
    problems: [...cluster.problems, ...evaluation.problems],
  };
}
