import { fieldOfPrinted } from '../printed-field.js';
/** An object being read from text of many lines: its fields, and the line that states each. */
export class ObjectDraft {
    #fields = new Map();
    #lines = new Map();
    /** Made when asked for, and again after a change. */
    #value;
    /** `line` is an index into the lines of the section that the object is read from. */
    set(path, value, line) {
        let branch = this.#fields;
        for (const key of path.slice(0, -1)) {
            let next = branch.get(key);
            if (!(next instanceof Map))
                branch.set(key, (next = new Map()));
            branch = next;
        }
        const last = path.at(-1);
        if (last !== undefined)
            branch.set(last, value);
        this.note(path, line);
        this.#value = undefined;
    }
    /** Remembers where the text speaks of a field without giving it a value, as `Taints: <none>` does. */
    note(path, line) {
        let name = '';
        for (const [depth, key] of path.entries()) {
            name = childName(name, key);
            if (depth > 0 && !this.#lines.has(name))
                this.#lines.set(name, line);
        }
    }
    value() {
        return (this.#value ??= toJson(this.#fields));
    }
    source(kind, place, lines) {
        const excerptAt = (index) => ({
            file: place.file,
            line: place.line + index,
            text: lines[index] ?? '',
        });
        const value = this.value();
        return {
            ...place,
            locate: (path) => {
                let name = fieldOfPrinted(kind, value, path) ?? path;
                while (name !== undefined) {
                    const index = this.#lines.get(name);
                    if (index !== undefined)
                        return excerptAt(index);
                    name = parentOf(name);
                }
                return excerptAt(0);
            },
        };
    }
}
/** `status.conditions[4].status`, as expressions name fields. */
function childName(name, key) {
    if (typeof key === 'number')
        return `${name}[${key}]`;
    return name === '' ? key : `${name}.${key}`;
}
function parentOf(name) {
    const end = Math.max(name.lastIndexOf('.'), name.lastIndexOf('['));
    return end < 1 ? undefined : name.slice(0, end);
}
/** Objects are made in a way that takes `__proto__` for the plain key that it is in a label. */
function toJson(branch) {
    const entries = [...branch].map(([key, value]) => [key, value instanceof Map ? toJson(value) : value]);
    return typeof entries[0]?.[0] === 'number' ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}
