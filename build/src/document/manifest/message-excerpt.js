import { detached } from '../../text/detached.js';
import { locateField } from './locate-field.js';
/** A longer message is cited by its beginning. */
const MOST_LINES = 12;
/** Where an event's message (`note` in events.k8s.io) stands. Every event is asked, so YAML is not parsed for it. */
export function messageExcerpt(slice, file) {
    const excerpt = slice.form === 'json' ? inJson(slice, file) : inYaml(slice, file);
    return { ...excerpt, text: detached(excerpt.text) };
}
function inJson(slice, file) {
    const message = locateField(slice, file, 'message');
    return message.text.includes('"message"') ? message : locateField(slice, file, 'note');
}
function inYaml({ text, line }, file) {
    const lines = text.split('\n');
    const indent = /^[ -]*/.exec(lines[0] ?? '')?.[0].length ?? 0;
    const key = lines.findIndex((each) => /^(?:message|note):/.test(each.slice(indent)));
    if (key === -1)
        return { file, line, text: lines[0] ?? '' };
    // A block text begins on the line after its key.
    const start = /: [|>]\S*$/.test(lines[key] ?? '') ? key + 1 : key;
    const after = lines.slice(key + 1, start + MOST_LINES);
    const others = after.findIndex((each) => each.trim() !== '' && !each.startsWith(' '.repeat(indent + 1)));
    const end = others === -1 ? start + MOST_LINES : key + 1 + others;
    return { file, line: line + start, text: lines.slice(start, end).join('\n').trimEnd() };
}
