import { journalHead } from './journal-head.js';
import { componentInPath, componentOf } from './log-component.js';
import { namesInFileName } from './log-file-name.js';
import { placeInLayout } from './layout/place-in-layout.js';
/** A file that its name calls a log. */
export function isLogName(path) {
    return /\.log(?:\.[\w-]+)?$/.test(path);
}
/** Whose log it is: by its path where that says so, and by its head (plain text, may be empty). */
export function logOrigin(file, head) {
    const fileName = file.slice(file.lastIndexOf('/') + 1);
    const place = placeInLayout(file);
    const inName = place?.pod === undefined ? namesInFileName(fileName) : { previous: false };
    const names = { ...inName, ...namesIn(place), previous: inName.previous || place?.previous === true };
    const journal = journalHead(head);
    const named = { pod: fileName.replace(/\.log$/, ''), ...names };
    const component = place?.component ?? componentInPath(file) ?? componentOf(named, head) ?? journal.component;
    // A must-gather joins the journals of all masters in one file, of which the first host says nothing.
    const host = file.includes('host_service_logs/') ? undefined : journal.host;
    const node = nodeInStartup(head) ?? names.node ?? host;
    return {
        file,
        ...names,
        ...(node === undefined ? {} : { node }),
        ...(component === undefined ? {} : { component }),
        previous: names.previous || head.startsWith('### previous container ###'),
    };
}
function namesIn(place) {
    const { namespace, pod, container, node } = place ?? {};
    return {
        ...(namespace === undefined ? {} : { namespace }),
        ...(pod === undefined ? {} : { pod }),
        ...(container === undefined ? {} : { container }),
        ...(node === undefined ? {} : { node }),
    };
}
/** calico-node says at its start which node it is on (projectcalico/calico node/pkg/lifecycle/startup). */
function nodeInStartup(head) {
    return /(?:Determined node name: |Using NODENAME environment for node name )([\w.-]+)\s*$/m.exec(head)?.[1];
}
