import { listAt, textAt } from '../cluster/json-fields.ts';
import { readDocuments } from '../document/read-documents.ts';
import type { SourcedObject } from '../model/document.ts';
import type { Entry } from '../model/entry.ts';

/** The names of all hosts that the entries tell of: of the nodes, and of those that pods and logs say they are from. */
export async function gatherHosts(entries: AsyncIterable<Entry>): Promise<ReadonlySet<string>> {
  const hosts = new Set<string>();
  for await (const entry of entries) {
    for await (const document of readDocuments(entry)) {
      if (document.type === 'objects') {
        for (const object of document.objects) for (const name of hostsOf(object)) hosts.add(name);
        for (const { involved } of document.events) if (involved.kind === 'Node') hosts.add(involved.name);
      } else if (document.type === 'log') {
        if (document.origin.node !== undefined) hosts.add(document.origin.node);
        for await (const _ of document.chunks);
      } else if (document.type === 'text' && document.text.node !== undefined) {
        hosts.add(document.text.node);
      }
    }
  }
  return hosts;
}

function hostsOf({ kind, name, value }: SourcedObject): readonly string[] {
  if (kind === 'Pod') return [textAt(value, 'spec', 'nodeName')].filter((host) => host !== undefined);
  if (kind !== 'Node') return [];
  const label = textAt(value, 'metadata', 'labels', 'kubernetes.io/hostname');
  const addresses = listAt(value, 'status', 'addresses').map((address) => textAt(address, 'address'));
  return [name, label, ...addresses].filter((host) => host !== undefined);
}
