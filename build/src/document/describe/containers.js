import { setEnvironment } from './environment.js';
import { setText } from './metadata.js';
import { linesBelow, pairsBelow } from './pairs.js';
import { parseProbe } from './probe.js';
/** The containers themselves: names, images, commands, environment, resources, probes. */
export function setContainers(draft, path, lines, blocks) {
    for (const [place, { name, line, fields }] of blocks.entries()) {
        const at = [...path, place];
        draft.set([...at, 'name'], name, line);
        setText(draft, [...at, 'image'], fields.get('Image'));
        setWords(draft, [...at, 'command'], lines, fields.get('Command'));
        setWords(draft, [...at, 'args'], lines, fields.get('Args'));
        setEnvironment(draft, [...at, 'env'], lines, fields.get('Environment'));
        setQuantities(draft, [...at, 'resources', 'limits'], lines, fields.get('Limits'));
        setQuantities(draft, [...at, 'resources', 'requests'], lines, fields.get('Requests'));
        setProbe(draft, [...at, 'livenessProbe'], fields.get('Liveness'));
        setProbe(draft, [...at, 'readinessProbe'], fields.get('Readiness'));
        setProbe(draft, [...at, 'startupProbe'], fields.get('Startup'));
    }
}
/** One word a line. A word with line breaks can't be told from several. */
function setWords(draft, path, lines, field) {
    if (field === undefined)
        return;
    const words = linesBelow(lines, field).map(({ text }) => text.replace(/^ {0,6}/, ''));
    draft.set(path, words, field.line);
}
function setQuantities(draft, path, lines, field) {
    for (const { key, value, line } of pairsBelow(lines, field))
        draft.set([...path, key], value, line);
}
function setProbe(draft, path, field) {
    const probe = field === undefined ? undefined : parseProbe(field.value);
    if (field !== undefined && probe !== undefined)
        draft.set(path, probe, field.line);
}
