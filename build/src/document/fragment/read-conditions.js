import { parseConditionRow } from '../kubectl/condition-row.js';
import { ObjectDraft } from '../kubectl/object-draft.js';
import { nothingRead } from '../kubectl/text-reading.js';
import { undecorated } from '../kubectl/undecorated.js';
import { printedNode } from '../printed-node.js';
/** The name of a node of which only rows of its conditions were pasted. */
const nameless = 'unnamed node';
/** Rows of a node's conditions that stand alone: a node without a name, of which only these conditions are known. */
export function readConditions(section, file) {
    const draft = new ObjectDraft();
    draft.set(['metadata', 'name'], nameless, 0);
    let place = 0;
    for (const [line, text] of section.lines.entries()) {
        const row = parseConditionRow(undecorated(text));
        if (row === undefined)
            continue;
        for (const [name, value] of Object.entries(row))
            draft.set(['status', 'conditions', place, name], value, line);
        place++;
    }
    if (place === 0)
        return nothingRead;
    const showsReady = section.lines.some((text) => parseConditionRow(undecorated(text))?.type === 'Ready');
    const printed = showsReady ? printedNode(draft.value()) : undefined;
    if (printed !== undefined)
        draft.set(['printed'], { status: printed['status'], ready: printed['ready'] }, 0);
    const knows = ['metadata.name', 'status.conditions[]', ...(showsReady ? ['printed.status', 'printed.ready'] : [])];
    const source = draft.source('Node', { form: 'fragment', file, line: section.firstLine, knows }, section.lines);
    const node = { kind: 'Node', name: nameless, value: draft.value(), source };
    return { ...nothingRead, objects: [node] };
}
