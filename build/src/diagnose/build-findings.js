import { entityKey } from '../model/entity.js';
import { nodeNames } from '../model/node-names.js';
import { isPresentState } from '../model/present-state.js';
import { nodesOf, spreadOf } from '../model/spread.js';
import { commandFields } from './command-fields.js';
import { commonFactors } from './common-factors.js';
const STATES = ['active', 'intermittent', 'recovered', 'historical'];
/** Instances for which a command is spelled out; the rest follow the pattern. */
const SPELLED_OUT = 5;
/** One finding for each rule that matched or is suspected. */
export function buildFindings(results, cluster) {
    return results.flatMap((result) => (result.instances.length === 0 ? [] : [buildFinding(result, cluster)]));
}
function buildFinding({ rule, instances }, cluster) {
    const sorted = [...instances].sort(byWeight);
    const present = sorted.filter(({ state }) => state === sorted[0]?.state || isPresentState(state));
    const total = nodeNames(cluster).length;
    const nodes = nodesOf(present.map(({ entity }) => entity));
    const spread = spreadOf(present.map(({ entity }) => entity), total);
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
        explains: [],
        explainedBy: [],
        suspectedCauses: [],
        commonFactors: commonFactors(nodes, cluster),
        remedy: rule.remedy.map((step) => fillStep(step, present, rule, cluster)),
        references: rule.references,
    };
}
function byWeight(a, b) {
    return (Number(a.outcome === 'suspected') - Number(b.outcome === 'suspected') ||
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        (entityKey(a.entity) < entityKey(b.entity) ? -1 : 1));
}
/** A command that names the node or pod is written once for each affected one. */
function fillStep(step, instances, rule, cluster) {
    const fills = instances.map(({ entity }) => commandFields(entity, rule, cluster));
    const first = fills[0] ?? {};
    if (step.run === undefined)
        return { do: step.do.render(first), effect: step.effect };
    const run = step.run;
    const commands = [...new Set((rule.scope === 'cluster' ? [first] : fills).map((fields) => run.render(fields)))];
    const more = commands.length - SPELLED_OUT;
    const shown = more > 0 ? [...commands.slice(0, SPELLED_OUT), `# and likewise for ${more} more`] : commands;
    return { do: step.do.render(first), run: shown.join('\n'), effect: step.effect };
}
