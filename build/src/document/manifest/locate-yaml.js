import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { fieldSteps } from './field-steps.js';
import { followSteps } from './follow-steps.js';
/**
 * What states the field at a path, or the nearest field above it: a text whole, of anything else the begin. The parser
 * that knows positions is slow, so it is run on what is cited only.
 */
export function locateInYaml(text, path) {
    const { contents } = parseDocument(text, { logLevel: 'silent' });
    const root = { value: contents, start: startOf(contents) };
    const { value, start } = followSteps(root, fieldSteps(path), childOf);
    if (!isScalar(value))
        return { start, end: start };
    return { start: isBlock(value) ? text.indexOf('\n', startOf(value)) + 1 : start, end: value.range?.[1] ?? start };
}
function childOf({ value }, step) {
    if (typeof step === 'number') {
        const item = isSeq(value) ? value.items[step] : undefined;
        return isNode(item) ? { value: item, start: startOf(item) } : undefined;
    }
    const pair = isMap(value) ? value.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    return pair === undefined ? undefined : { value: pair.value, start: startOf(pair.key) };
}
/** A block text begins on the line after its key. */
function isBlock({ type }) {
    return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';
}
function startOf(node) {
    return node?.range?.[0] ?? 0;
}
