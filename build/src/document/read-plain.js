import { readClockFile } from './layout/clock.js';
import { readHostFile } from './layout/host.js';
import { readCommandManifest } from './layout/runbook.js';
import { ofLog } from './read-error-output.js';
import { readText } from './read-text.js';
/** Reads what people and collectors save of commands' output. Returns the lines that no one understood. */
export function* readPlain({ firstLine, text }, { path, place, forms }) {
    const commands = readCommandManifest(path, text);
    if (commands !== undefined) {
        forms.add('manifest');
        yield { type: 'commands', commands };
        return [];
    }
    const clock = readClockFile(path, text);
    if (clock !== undefined) {
        forms.add('timestamp');
        yield { type: 'clock', clock };
        return [];
    }
    const host = readHostFile(path, place, text);
    if (host !== undefined) {
        forms.add('hostname');
        yield { type: 'host', host };
        return [];
    }
    const { objects, events, listings, versions, failures, problems, rest, forms: found, } = readText(text, path, firstLine);
    for (const form of found)
        forms.add(form);
    if (objects.length + events.length + listings.length > 0)
        yield { type: 'objects', objects, events, listings };
    for (const version of versions)
        yield { type: 'version', version };
    for (const failure of failures)
        yield { type: 'failure', failure: ofLog(failure) };
    for (const problem of problems)
        yield { type: 'problem', problem };
    return rest.map(({ firstLine: line, lines }) => ({ firstLine: line, text: lines.join('\n') }));
}
