import { lineSource } from '../kubectl/line-source.js';
import { linesBelow } from './pairs.js';
/** The `Non-terminated Pods` of a node: which pods run there, and that no others do. */
export function readNodePods(text, field, node) {
    if (field === undefined)
        return { pods: [] };
    const pods = linesBelow(text.lines, field).flatMap((row) => readPod(row.text, text, row.line, node));
    const total = Number(/^\((\d{1,6}) in total\)$/.exec(field.value)?.[1] ?? NaN);
    // Cut off in the middle, it doesn't list all pods.
    if (total !== pods.length)
        return { pods };
    const listing = {
        kind: 'Pod',
        of: { kind: 'Node', name: node },
        count: total,
        file: text.file,
        line: text.firstLine + field.line,
    };
    return { pods, listing };
}
function readPod(row, text, line, node) {
    const found = /^\s+([a-z0-9][a-z0-9-]*)\s+([a-z0-9][a-z0-9.-]*)\s+\S+ \(\d+%\)/.exec(row);
    if (found === null)
        return [];
    const [, namespace = '', name = ''] = found;
    const knows = ['metadata.name', 'metadata.namespace', 'spec.nodeName'];
    const excerpt = { file: text.file, line: text.firstLine + line, text: row };
    return [
        {
            kind: 'Pod',
            name,
            namespace,
            value: { metadata: { name, namespace }, spec: { nodeName: node } },
            source: lineSource('table', excerpt, knows),
        },
    ];
}
