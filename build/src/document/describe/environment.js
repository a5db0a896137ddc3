import { linesBelow } from './pairs.js';
/** The environment of a container. Further lines of a value are indented deeper than the names. */
export function setEnvironment(draft, path, lines, field) {
    const variables = [];
    for (const { text, line } of linesBelow(lines, field)) {
        const found = /^ {6}([^\s:]+):(?:\s+(\S.*)?)?$/.exec(text);
        if (found !== null)
            variables.push({ name: found[1] ?? '', values: [found[2] ?? ''], line });
        else
            variables.at(-1)?.values.push(text.trim());
    }
    for (const [place, { name, values, line }] of variables.entries()) {
        draft.set([...path, place, 'name'], name, line);
        for (const [key, value] of Object.entries(variable(values.join('\n').trimEnd()))) {
            if (value !== undefined)
                draft.set([...path, place, key], value, line);
        }
    }
}
/** A literal value, or where it comes from (kubectl pkg/describe, describeContainerEnvVars). */
function variable(text) {
    const reference = /^<set to the key '([^']*)' (in secret|of config map) '([^']*)'>\s+Optional: (true|false)$/.exec(text);
    if (reference !== null) {
        const [, key = '', where, name = '', optional] = reference;
        const ref = { name, key, ...(optional === 'true' ? { optional: true } : {}) };
        return { valueFrom: where === 'in secret' ? { secretKeyRef: ref } : { configMapKeyRef: ref } };
    }
    const fieldRef = /\(([\w./]+):((?:metadata|spec|status)\.[^()\s]+)\)$/.exec(text);
    if (fieldRef !== null) {
        return { valueFrom: { fieldRef: { apiVersion: fieldRef[1] ?? '', fieldPath: fieldRef[2] ?? '' } } };
    }
    const resource = /\(((?:limits|requests)\.[\w./-]+)\)$/.exec(text)?.[1];
    if (resource !== undefined)
        return { valueFrom: { resourceFieldRef: { resource } } };
    // The API leaves out an empty value.
    return text === '' ? {} : { value: text };
}
