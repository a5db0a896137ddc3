import { nothingRead } from '../kubectl/text-reading.js';
import { valueOf } from './described.js';
import { kindOfDescribed } from './described-kind.js';
import { readEvents } from './events.js';
import { shownBy } from './knowledge.js';
import { nodeLayout } from './node-layout.js';
import { readNodePods } from './node-pods.js';
import { draftNode } from './node.js';
import { outline } from './outline.js';
import { podLayout } from './pod-layout.js';
import { draftPod, knowledgeOfStatus } from './pod.js';
import { draftWorkload, knowledgeOfWorkload } from './workload.js';
/** Reads the `kubectl describe` text of one object. */
export function readDescribe(section, file) {
    const text = { file, firstLine: section.firstLine, lines: section.lines };
    const whole = { from: 0, to: section.lines.length, indent: 0 };
    const keys = outline(section.lines, whole);
    const name = valueOf(keys.get('Name'));
    const kind = kindOfDescribed(keys, section.command);
    if (name === undefined || kind === undefined)
        return nothingRead;
    const { fields, draft, knows } = draftOf(kind, section.lines, keys);
    const namespace = kind === 'Node' ? undefined : valueOf(fields.get('Namespace'));
    const identity = { kind, name, ...(namespace === undefined ? {} : { namespace }) };
    const object = objectOf(identity, draft, knows, text);
    const { pods, listing } = kind === 'Node' ? readNodePods(text, fields.get('Non-terminated Pods'), name) : { pods: [] };
    const { events, listings } = readEvents(text, fields.get('Events'), identity);
    return {
        objects: [object, ...pods],
        events,
        listings: listing === undefined ? listings : [listing, ...listings],
        problems: [],
    };
}
function draftOf(kind, lines, keys) {
    const whole = { from: 0, to: lines.length, indent: 0 };
    if (kind === 'Node') {
        const fields = outline(lines, whole, nodeLayout);
        return { fields, draft: draftNode(lines, fields), knows: shownBy(nodeLayout, fields) };
    }
    if (kind === 'Pod') {
        const fields = outline(lines, whole, podLayout);
        return {
            fields,
            draft: draftPod(lines, fields),
            knows: [...shownBy(podLayout, fields), ...knowledgeOfStatus(fields)],
        };
    }
    return { fields: keys, draft: draftWorkload(kind, lines, keys), knows: knowledgeOfWorkload(keys) };
}
function objectOf(identity, draft, knows, { file, firstLine, lines }) {
    const value = draft.value();
    const place = {
        form: 'describe',
        file,
        line: firstLine,
        knows: 'printed' in value ? [...knows, 'printed'] : knows,
    };
    return { ...identity, value, source: draft.source(identity.kind, place, lines) };
}
