import { CORE_SCHEMA, load } from 'js-yaml';
import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { nearestName } from '../text/nearest-name.js';
const MOST_ALIASES = 100;
/** Parses YAML and checks it against a schema; every fault has the line and column of what it is about. */
export function parseYaml(text, file, schema) {
    const value = parseQuickly(text, schema);
    if (value === undefined)
        return parseWithPlaces(text, file, schema);
    return { value, faults: [], placeOf: (path) => parseWithPlaces(text, file, schema).placeOf(path) };
}
/** By the parser that is four times as fast and knows no places: nearly all files have no fault. */
function parseQuickly(text, schema) {
    try {
        return schema.safeParse(load(text, { schema: CORE_SCHEMA, maxAliases: MOST_ALIASES })).data;
    }
    catch {
        return undefined;
    }
}
function parseWithPlaces(text, file, schema) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const placeAt = (offset) => {
        const place = lines.linePos(offset);
        return { line: place.line, column: place.col };
    };
    const placeOf = (path) => placeAt(offsetOf(document, path));
    const fault = (place, message) => ({
        file,
        ...place,
        message,
        severity: 'error',
    });
    if (document.errors.length > 0) {
        return { faults: document.errors.map((error) => fault(placeAt(error.pos[0]), error.message)), placeOf };
    }
    const checked = schema.safeParse(document.toJS({ maxAliasCount: MOST_ALIASES }));
    if (checked.success)
        return { value: checked.data, faults: [], placeOf };
    const faults = checked.error.issues.flatMap((issue) => {
        if (issue.code !== 'unrecognized_keys')
            return [fault(placeOf(issue.path), messageOf(issue, document))];
        return issue.keys.map((key) => {
            const right = nearestName(key, keysAt(schema, issue.path));
            return fault(placeOf([...issue.path, key]), `unknown field '${key}'${right === undefined ? '' : `; did you mean '${right}'?`}`);
        });
    });
    return { faults, placeOf };
}
function messageOf(issue, document) {
    const field = issue.path.map(String).join('.');
    if (!document.hasIn(issue.path) && field !== '')
        return `'${field}' is missing`;
    if (document.getIn(issue.path) === null)
        return `'${field}' is empty`;
    return field === '' ? issue.message : `'${field}': ${issue.message}`;
}
/** Offset of the deepest node of the path that exists; of the key, where the path ends in a map. */
function offsetOf(document, path) {
    let node = document.contents;
    let offset = 0;
    for (const part of path) {
        if (isMap(node)) {
            const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === part);
            if (pair === undefined)
                break;
            offset = pair.key.range?.[0] ?? offset;
            node = pair.value;
        }
        else {
            const child = document.getIn([...path.slice(0, path.indexOf(part)), part], true);
            if (child === undefined)
                break;
            offset = child.range?.[0] ?? offset;
            node = child;
        }
    }
    return offset;
}
/** The names that a schema knows at a path, to tell the nearest one from a wrong name. */
function keysAt(schema, path) {
    let current = schema;
    for (const part of path) {
        const definition = definitionOf(current);
        if (definition === undefined)
            return [];
        current = definition.shape?.[String(part)] ?? definition.valueType ?? definition.element;
    }
    return Object.keys(definitionOf(current)?.shape ?? {});
}
function definitionOf(schema) {
    let definition = schema?.def;
    while (definition?.innerType !== undefined)
        definition = definition.innerType.def;
    return definition;
}
