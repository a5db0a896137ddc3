import { unknownValue } from '../model/unknown-value.js';
/**
 * An object as an expression sees it: reading a field that none of its sources would have shown throws `UnknownValue`;
 * one that a source would have shown and didn't is absent, as `has()` sees it.
 */
export function viewOf(value, knows, unknownReads) {
    return knows === 'all' ? value : view(value, { path: '', shape: '' }, { knows, unknownReads });
}
function view(value, place, knowledge) {
    if (Array.isArray(value)) {
        return value.map((element, index) => view(element, { path: `${place.path}[${index}]`, shape: `${place.shape}[]` }, knowledge));
    }
    if (typeof value !== 'object' || value === null)
        return value;
    const read = (target, field) => {
        const below = fieldOf(place, field);
        if (Object.hasOwn(target, field))
            return view(target[field], below, knowledge);
        switch (knowledgeOf(below.shape, knowledge.knows)) {
            case 'absent':
                return undefined;
            case 'partly shown':
                return view({}, below, knowledge);
            case 'unknown':
                knowledge.unknownReads.add(below.path);
                throw unknownValue(below.path);
        }
    };
    return new Proxy(value, {
        get(target, field) {
            if (typeof field === 'symbol')
                return undefined;
            // How cel-js tells a map from other values.
            return field === 'constructor' && !Object.hasOwn(target, field) ? Object : read(target, field);
        },
        // cel-js asks hasOwn before it reads; this is where an unknown field shows itself.
        getOwnPropertyDescriptor(target, field) {
            if (typeof field === 'symbol')
                return undefined;
            const found = read(target, field);
            return found === undefined ? undefined : { value: found, enumerable: true, configurable: true, writable: true };
        },
    });
}
function fieldOf({ path, shape }, field) {
    return { path: path === '' ? field : `${path}.${field}`, shape: shape === '' ? field : `${shape}.${field}` };
}
/**
 * A pattern covers itself and all below it. Of a map that leads to a pattern some fields are known and others not,
 * though the object has none of them; a list that leads to one would have been shown.
 */
function knowledgeOf(shape, knows) {
    if (knows.some((pattern) => pattern === shape || isBelow(shape, pattern)))
        return 'absent';
    const leading = knows.filter((pattern) => isBelow(pattern, shape));
    if (leading.length === 0)
        return 'unknown';
    return leading.some((pattern) => pattern[shape.length] === '[') ? 'absent' : 'partly shown';
}
function isBelow(path, parent) {
    const next = path[parent.length];
    return path.startsWith(parent) && (next === '.' || next === '[');
}
