import { parseConditionRow } from '../kubectl/condition-row.js';
import { ObjectDraft } from '../kubectl/object-draft.js';
import { printedNode } from '../printed-node.js';
import { valueOf } from './described.js';
import { setMetadata, setText, noteField } from './metadata.js';
import { itemsOf, linesBelow, pairsBelow } from './pairs.js';
/** `System Info` as `describe` names it, by the name of the API's field. */
const nodeInfo = {
    'Machine ID': 'machineID',
    'System UUID': 'systemUUID',
    'Boot ID': 'bootID',
    'Kernel Version': 'kernelVersion',
    'OS Image': 'osImage',
    'Operating System': 'operatingSystem',
    Architecture: 'architecture',
    'Container Runtime Version': 'containerRuntimeVersion',
    'Kubelet Version': 'kubeletVersion',
    'Kube-Proxy Version': 'kubeProxyVersion',
};
/** The Node that `describe node` tells of. */
export function draftNode(lines, fields) {
    const draft = new ObjectDraft();
    setMetadata(draft, lines, fields);
    setTaints(draft, lines, fields.get('Taints'));
    const unschedulable = fields.get('Unschedulable');
    noteField(draft, ['spec', 'unschedulable'], unschedulable);
    // The API leaves out what is false.
    if (unschedulable?.value === 'true')
        draft.set(['spec', 'unschedulable'], true, unschedulable.line);
    setText(draft, ['spec', 'podCIDR'], fields.get('PodCIDR'));
    setText(draft, ['spec', 'providerID'], fields.get('ProviderID'));
    const cidrs = fields.get('PodCIDRs');
    const list = valueOf(cidrs)?.split(',') ?? [];
    if (cidrs !== undefined && list.length > 0)
        draft.set(['spec', 'podCIDRs'], list, cidrs.line);
    setConditions(draft, lines, fields.get('Conditions'));
    setAddresses(draft, lines, fields.get('Addresses'));
    for (const [key, name] of [
        ['Capacity', 'capacity'],
        ['Allocatable', 'allocatable'],
    ]) {
        for (const { key: resource, value, line } of pairsBelow(lines, fields.get(key))) {
            draft.set(['status', name, resource], value, line);
        }
    }
    for (const { key, value, line } of pairsBelow(lines, fields.get('System Info'))) {
        const name = Object.hasOwn(nodeInfo, key) ? nodeInfo[key] : undefined;
        if (name !== undefined)
            draft.set(['status', 'nodeInfo', name], value, line);
    }
    const printed = fields.has('Conditions') ? printedNode(draft.value()) : undefined;
    if (printed !== undefined)
        draft.set(['printed'], printed, fields.get('Conditions')?.line ?? 0);
    return draft;
}
/** `key=value:Effect`, `key:Effect`. */
function setTaints(draft, lines, field) {
    noteField(draft, ['spec', 'taints'], field);
    let place = 0;
    for (const { text, line } of itemsOf(lines, field)) {
        const found = /^([^\s=:]+)(?:=([^\s:]*))?(?::(\S*))?$/.exec(text);
        if (found === null)
            continue;
        const [, key = '', value, effect] = found;
        draft.set(['spec', 'taints', place, 'key'], key, line);
        if (value !== undefined)
            draft.set(['spec', 'taints', place, 'value'], value, line);
        if (effect !== undefined)
            draft.set(['spec', 'taints', place, 'effect'], effect, line);
        place++;
    }
}
function setConditions(draft, lines, field) {
    noteField(draft, ['status', 'conditions'], field);
    const rows = [];
    for (const { text, line } of linesBelow(lines, field)) {
        if (parseConditionRow(text) !== undefined)
            rows.push({ line, texts: [text] });
        // A message with line breaks goes on at the left margin.
        else
            rows.at(-1)?.texts.push(text);
    }
    for (const [place, { line, texts }] of rows.entries()) {
        const row = parseConditionRow(texts[0] ?? '');
        if (row === undefined)
            continue;
        const message = [row.message, ...texts.slice(1)].join('\n').trimEnd();
        for (const [name, value] of Object.entries({ ...row, message })) {
            draft.set(['status', 'conditions', place, name], value, line);
        }
    }
}
function setAddresses(draft, lines, field) {
    for (const [place, { key, value, line }] of pairsBelow(lines, field).entries()) {
        draft.set(['status', 'addresses', place, 'address'], value, line);
        draft.set(['status', 'addresses', place, 'type'], key, line);
    }
}
