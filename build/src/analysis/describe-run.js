import { formatUtc } from '../time/timestamp.js';
/** Puts what the phases found into the form that is published. */
export function describeRun({ facts, cluster, evaluation, diagnosis, options }) {
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
            ...cluster.versions,
            nodes: { total: diagnosed.nodes.length, ready, unknown },
            components,
        },
        ...diagnosed,
        problems: [...cluster.problems, ...evaluation.problems],
    };
}
