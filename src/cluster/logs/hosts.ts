import type { ClusterObject } from '../../model/cluster.ts';
import type { HostStatement, LogOrigin } from '../../model/document.ts';

/**
 * Gives a log of a host's folder the host's node. A host may be called by its full name and its node by the first part
 * of it, or the other way round; a node is found by it where only one fits.
 */
export function createHosts(
  hosts: readonly HostStatement[],
  nodes: readonly ClusterObject[],
): (origin: LogOrigin) => LogOrigin {
  const byDepth = hosts.toSorted((a, b) => b.folder.length - a.folder.length);
  return (origin) => {
    if (origin.node !== undefined) return origin;
    const host = byDepth.find(({ folder }) => origin.file.startsWith(folder));
    return host === undefined ? origin : { ...origin, node: nodeOf(host.node, nodes) };
  };
}

function nodeOf(host: string, nodes: readonly ClusterObject[]): string {
  if (nodes.some(({ name }) => name === host)) return host;
  const alike = nodes.filter(({ name }) => firstLabel(name) === firstLabel(host));
  return alike.length === 1 && alike[0] !== undefined ? alike[0].name : host;
}

function firstLabel(name: string): string {
  return /^\d+(?:\.\d+)*$/.test(name) ? name : (name.split('.', 1)[0] ?? name);
}
