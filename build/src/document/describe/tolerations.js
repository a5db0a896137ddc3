import { noteField } from './metadata.js';
import { itemsOf } from './pairs.js';
/** `key=value:Effect op=Exists for 300s`, with any part left out (kubectl pkg/describe, printTolerations…). */
export function setTolerations(draft, path, lines, field) {
    noteField(draft, path, field);
    for (const [place, { text, line }] of itemsOf(lines, field).entries()) {
        for (const [name, value] of Object.entries(parseToleration(text))) {
            if (value !== undefined)
                draft.set([...path, place, name], value, line);
        }
    }
}
/** An operator is only printed where it is `Exists`, and not by clients before 1.20. */
function parseToleration(text) {
    // Of a toleration of everything only the operator is left.
    if (text === 'op=Exists')
        return { operator: 'Exists' };
    const found = /^([^\s=:]*)(?:=([^\s:]*))?(?::(\w+))?( op=Exists)?(?: for (-?\d{1,12})s)?$/.exec(text);
    if (found === null)
        return {};
    const [, key = '', value, effect, operator, seconds] = found;
    return {
        ...(key === '' ? {} : { key }),
        ...(value === undefined ? {} : { value }),
        ...(effect === undefined ? {} : { effect }),
        ...(operator === undefined ? {} : { operator: 'Exists' }),
        ...(seconds === undefined ? {} : { tolerationSeconds: Number(seconds) }),
    };
}
