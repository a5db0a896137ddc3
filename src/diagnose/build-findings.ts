import type { Cluster } from '../model/cluster.ts';
import { entityKey } from '../model/entity.ts';
import type { Finding, Instance, RemedyStep } from '../model/finding.ts';
import { nodeNames } from '../model/node-names.ts';
import { isPresentState } from '../model/present-state.ts';
import type { RuleResult } from '../model/rule-result.ts';
import type { FindingState, Remedy, Rule } from '../model/rule.ts';
import { nodesOf, spreadOf } from '../model/spread.ts';
import { commandFields } from './command-fields.ts';
import { commonFactors } from './common-factors.ts';

const STATES: readonly FindingState[] = ['active', 'intermittent', 'recovered', 'historical'];

/** Instances for which a command is spelled out; the rest follow the pattern. */
const SPELLED_OUT = 5;

/** One finding for each rule that matched or is suspected. */
export function buildFindings(results: readonly RuleResult[], cluster: Cluster): readonly Finding[] {
  return results.flatMap((result) => (result.instances.length === 0 ? [] : [buildFinding(result, cluster)]));
}

function buildFinding({ rule, instances, unknownFor }: RuleResult, cluster: Cluster): Finding {
  const sorted = [...instances].sort(byWeight);
  const present = sorted.filter(({ state }) => state === sorted[0]?.state || isPresentState(state));
  const total = nodeNames(cluster).length;
  const nodes = nodesOf(present.map(({ entity }) => entity));
  const spread = spreadOf(
    present.map(({ entity }) => entity),
    total,
  );
  const [first] = sorted;
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    component: rule.component,
    tags: rule.tags,
    outcome: first?.outcome ?? 'suspected',
    state: first?.state ?? 'historical',
    ...(spread === undefined ? {} : { spread }),
    ...(nodes.length === 0 ? {} : { affected: { nodes, of: total } }),
    summary: first?.summary ?? rule.title,
    instances: sorted,
    ...(unknownFor.length === 0 ? {} : { unknownFor }),
    explains: [],
    explainedBy: [],
    suspectedCauses: [],
    commonFactors: commonFactors(nodes, cluster),
    remedy: rule.remedy.map((step) => fillStep(step, present, rule, cluster)),
    references: rule.references,
  };
}

function byWeight(a: Instance, b: Instance): number {
  return (
    Number(a.outcome === 'suspected') - Number(b.outcome === 'suspected') ||
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    (entityKey(a.entity) < entityKey(b.entity) ? -1 : 1)
  );
}

/** A command that names the node or pod is written once for each affected one. */
function fillStep(step: Remedy, instances: readonly Instance[], rule: Rule, cluster: Cluster): RemedyStep {
  const fills = instances.map(({ entity }) => commandFields(entity, rule, cluster));
  const first = fills[0] ?? {};
  if (step.run === undefined) return { do: step.do.render(first), effect: step.effect };
  const run = step.run;
  const commands = [...new Set((rule.scope === 'cluster' ? [first] : fills).map((fields) => run.render(fields)))];
  const more = commands.length - SPELLED_OUT;
  const shown = more > 0 ? [...commands.slice(0, SPELLED_OUT), `# and likewise for ${more} more`] : commands;
  return { do: step.do.render(first), run: shown.join('\n'), effect: step.effect };
}
