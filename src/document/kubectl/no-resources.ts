import type { Listing } from '../../model/document.ts';
import { parseKubectlCommand, showsPart } from '../../kubectl/command.ts';
import { listingScope } from './listing-scope.ts';

/**
 * The empty listing behind `No resources found`, `No resources found in X namespace.` or `No events found in …`;
 * undefined where the line says nothing of the sort or nothing tells the kind.
 */
export function readNoResources(line: string, command?: string): Omit<Listing, 'file' | 'line'> | undefined {
  const found = /^No (resources|events) found(?: in (\S+) namespace)?\.?$/.exec(line.trim());
  if (found === null) return undefined;
  const call = command === undefined ? undefined : parseKubectlCommand(command);
  const kind = found[1] === 'events' ? 'Event' : call?.kind;
  if (kind === undefined) return undefined;
  const namespace = found[2] ?? call?.namespace;
  return {
    kind,
    ...listingScope({ ...call, ...(namespace === undefined ? {} : { namespace }) }),
    ...(call !== undefined && showsPart(call) ? { filtered: true } : {}),
    count: 0,
  };
}
