import { stateLayout } from './container-layout.js';
import { setNumber, setText, setTime } from './metadata.js';
import { outline } from './outline.js';
/** `State` or `Last State` of a container: running, waiting or terminated, with what stands below. */
export function setState(draft, path, lines, field) {
    const state = field?.value.toLowerCase();
    if (field === undefined || (state !== 'running' && state !== 'waiting' && state !== 'terminated'))
        return;
    const at = [...path, state];
    const below = outline(lines, { from: field.line + 1, to: field.end, indent: 6 }, stateLayout);
    draft.set(at, {}, field.line);
    if (state === 'running') {
        setTime(draft, [...at, 'startedAt'], below.get('Started'));
        return;
    }
    setText(draft, [...at, 'reason'], below.get('Reason'));
    if (state === 'waiting')
        return;
    setNumber(draft, [...at, 'exitCode'], below.get('Exit Code'));
    setNumber(draft, [...at, 'signal'], below.get('Signal'));
    setMessage(draft, [...at, 'message'], lines, below.get('Message'));
    setTime(draft, [...at, 'startedAt'], below.get('Started'));
    setTime(draft, [...at, 'finishedAt'], below.get('Finished'));
}
/** What a program left behind can have many lines; they are printed as they are, without indentation. */
function setMessage(draft, path, lines, field) {
    if (field === undefined)
        return;
    const message = [field.value, ...lines.slice(field.line + 1, field.end)].join('\n').trimEnd();
    draft.set(path, message, field.line);
}
