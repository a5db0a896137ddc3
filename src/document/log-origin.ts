import type { LogOrigin } from '../model/document.ts';
import { journalHead } from './journal-head.ts';
import { componentInPath, componentOf } from './log-component.ts';
import { namesInFileName } from './log-file-name.ts';
import { type Place, placeInLayout } from './layout/place-in-layout.ts';

/** A file that its name calls a log. */
export function isLogName(path: string): boolean {
  return /\.log(?:\.[\w-]+)?$/.test(path);
}

/**
 * Whose log it is: by its path where that says so, and by its head (plain text, may be empty). `place` is what the path
 * says, where that is known already.
 */
export function logOrigin(file: string, head: string, place = placeInLayout(file)): LogOrigin {
  const fileName = file.slice(file.lastIndexOf('/') + 1);
  const inName = place?.pod === undefined ? namesInFileName(fileName) : { previous: false };
  const names = { ...inName, ...namesIn(place), previous: inName.previous || place?.previous === true };
  // What a container prints is no journal.
  const journal = place?.container === undefined ? journalHead(head) : {};
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

function namesIn(place: Place | undefined): Pick<LogOrigin, 'namespace' | 'pod' | 'container' | 'node'> {
  const { namespace, pod, container, node } = place ?? {};
  return {
    ...(namespace === undefined ? {} : { namespace }),
    ...(pod === undefined ? {} : { pod }),
    ...(container === undefined ? {} : { container }),
    ...(node === undefined ? {} : { node }),
  };
}

/** calico-node says at its start which node it is on (projectcalico/calico node/pkg/lifecycle/startup). */
function nodeInStartup(head: string): string | undefined {
  return /(?:Determined node name: |Using NODENAME environment for node name )([\w.-]+)\s*$/m.exec(head)?.[1];
}
