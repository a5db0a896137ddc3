import type { ClusterObject } from '../../model/cluster.ts';
import type { HostStatement, LogOrigin } from '../../model/document.ts';
import { nodeOfHost } from '../../model/node-names.ts';

/** Gives a log of a host's folder the host's node. */
export function createHosts(
  hosts: readonly HostStatement[],
  nodes: readonly ClusterObject[],
): (origin: LogOrigin) => LogOrigin {
  const names = nodes.map(({ name }) => name);
  const byDepth = hosts.toSorted((a, b) => b.folder.length - a.folder.length);
  return (origin) => {
    if (origin.node !== undefined) return origin;
    const host = byDepth.find(({ folder }) => origin.file.startsWith(folder));
    return host === undefined ? origin : { ...origin, node: nodeOfHost(host.node, names) ?? host.node };
  };
}
