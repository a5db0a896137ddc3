import type { CollectionFailure } from '../model/document.ts';
import { pluralOf } from './kubectl/plural.ts';
import { kindOfResource } from '../kubectl/resource-kind.ts';

type ErrorLine = Omit<CollectionFailure, 'file' | 'line'>;

/** How kubectl, the API server and the kubelet begin a line that stands where output should be. */
const beginnings = [
  'Error from server: ',
  'Error from server (',
  'error: ',
  'The connection to the server ',
  'Unable to connect to the server: ',
  'Request log error: ',
  'Create log request error: ',
  'command terminated with exit code ',
  'previous terminated container "',
  'Unable to retrieve container logs for ',
  'unable to retrieve container logs for ',
  'failed to try resolving symlinks in path "/var/log/pods/',
];

/** `bash: kubectl: command not found`, `-bash: line 3: oc: command not found`, `sh: 1: kubectl: not found`. */
const noClient = /^(?:-?\w+: )?(?:(?:line )?\d+: )?(?:kubectl|oc|calicoctl): (?:command )?not found$/;

/** From 1.24 on kubectl logs each try to reach the server in klog's form. */
const discovery = /^E\d{4} [\d:.]+\s+\d+ memcache\.go:\d+\] /;

const waitingContainer = /^container "[^"]*" in pod "[^"]*" is waiting to start/;

/**
 * Reads a line that says that something could not be collected. `what` is the plural of the resource that it names,
 * `logs` for what concerns a container's log, `unknown` otherwise. Undefined for any other line.
 */
export function readErrorLine(line: string): ErrorLine | undefined {
  const error = line.trim();
  const isError =
    beginnings.some((beginning) => error.startsWith(beginning)) ||
    [noClient, discovery, waitingContainer].some((pattern) => pattern.test(error));
  if (!isError) return undefined;
  return readLogError(error) ?? readResourceError(error) ?? { what: 'unknown', error };
}

function readLogError(error: string): ErrorLine | undefined {
  const expected = containerThatHasNone(error);
  if (expected !== undefined) return expected;
  const url = /\/containerLogs\/([^/\s?"]+)\/([^/\s?"]+)\/([^/\s?"]+)(?:\?([^\s"]*))?/.exec(error);
  if (url !== null) {
    const [, namespace = '', name = '', container = '', query = ''] = url;
    const previous = /(?:^|&)previous=true(?:&|$)/.test(query);
    return { what: 'logs', of: { kind: 'Pod', name, namespace }, container, ...(previous ? { previous } : {}), error };
  }
  const isLog =
    /^(?:Request log error|Create log request error|[Uu]nable to retrieve container logs|failed to try resolving)|"pods\/log"/;
  return isLog.test(error) ? { what: 'logs', ...objectIn(error, 'Pod'), error } : undefined;
}

/** A container that never restarted has no previous log, one that has not started has none at all. */
function containerThatHasNone(error: string): ErrorLine | undefined {
  const found =
    /previous terminated container "([^"]*)" in pod "([^"]*)" not found/.exec(error) ??
    /container "([^"]*)" in pod "([^"]*)" is waiting to start/.exec(error);
  if (found === null) return undefined;
  const [, container = '', name = ''] = found;
  return {
    what: 'logs',
    of: { kind: 'Pod', name },
    container,
    ...(error.includes('previous terminated') ? { previous: true } : {}),
    error,
    expected: true,
  };
}

/** `pods "x" not found`, `secrets is forbidden: … resource "secrets" …`, `… (get nodes x)`. */
export function readResourceError(error: string): ErrorLine | undefined {
  const resource =
    /resource type "([\w.-]+)"/.exec(error)?.[1] ??
    /\bresource "([\w./-]+)"/.exec(error)?.[1] ??
    /: ([a-z][\w.-]*) (?:"[^"]*" (?:not found|is forbidden)|is forbidden)/.exec(error)?.[1] ??
    /\((?:get|list|watch) ([a-z][\w.-]*)\b[^()]*\)$/.exec(error)?.[1];
  if (resource === undefined) return undefined;
  const kind = kindOfResource(resource)?.kind;
  return { what: pluralOf(resource), ...(kind === undefined ? {} : objectIn(error, kind)), error };
}

function objectIn(error: string, kind: string): Pick<ErrorLine, 'of'> {
  const name = / "([^"\s]+)" (?:not found|is forbidden)/.exec(error)?.[1];
  if (name === undefined) return {};
  const namespace = / in the namespace "([^"]+)"/.exec(error)?.[1];
  return { of: { kind, name, ...(namespace === undefined ? {} : { namespace }) } };
}
