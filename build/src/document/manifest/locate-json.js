import { fieldSteps } from './field-steps.js';
import { followSteps } from './follow-steps.js';
import { jsonElements, jsonMembers, skipBlanks } from './json-scan.js';
/** What states the field at a path, or the nearest field above it: a text whole, of anything else the begin. */
export function locateInJson(text, path) {
    const root = elementAt(text, skipBlanks(text, 0));
    const { start, value } = followSteps(root, fieldSteps(path), (place, step) => childOf(text, place.value, step));
    return { start, end: value };
}
function childOf(text, parent, step) {
    if (typeof step === 'string') {
        if (text[parent] !== '{')
            return undefined;
        for (const { key, keyStart, start } of jsonMembers(text, parent)) {
            if (key === step)
                return { value: start, start: keyStart };
        }
        return undefined;
    }
    if (text[parent] !== '[')
        return undefined;
    let index = 0;
    for (const { start } of jsonElements(text, parent)) {
        if (index++ === step)
            return elementAt(text, start);
    }
    return undefined;
}
/** The bracket of an element stands on a line of its own, which tells nothing. */
function elementAt(text, value) {
    const [first] = text[value] === '{' ? jsonMembers(text, value) : [];
    return { value, start: first?.keyStart ?? value };
}
