import { setState } from './container-state.js';
import { setNumber, setText } from './metadata.js';
/**
 * What the kubelet reports of them. A container that it has not seen yet has no state. The image is left to
 * `spec`: `describe` prints the one that was asked for, not the one that the runtime resolved.
 */
export function setContainerStatuses(draft, path, lines, blocks) {
    const seen = blocks.filter(({ fields }) => fields.has('State'));
    for (const [place, { name, line, fields }] of seen.entries()) {
        const at = [...path, place];
        draft.set([...at, 'name'], name, line);
        setText(draft, [...at, 'containerID'], fields.get('Container ID'));
        setText(draft, [...at, 'imageID'], fields.get('Image ID'));
        const ready = fields.get('Ready');
        if (ready !== undefined)
            draft.set([...at, 'ready'], ready.value === 'True', ready.line);
        setNumber(draft, [...at, 'restartCount'], fields.get('Restart Count'));
        setState(draft, [...at, 'state'], lines, fields.get('State'));
        setState(draft, [...at, 'lastState'], lines, fields.get('Last State'));
    }
}
