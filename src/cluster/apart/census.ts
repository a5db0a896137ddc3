import { parseRfc3339 } from '../../time/timestamp.ts';
import type { SourcedObject } from '../../model/document.ts';
import type { Gathered } from '../gathered.ts';
import { listAt, textAt } from '../json-fields.ts';
import { by } from '../order.ts';

/** All nodes that there were, as one file (or folder) lists them. */
export interface Census {
  readonly file: string;
  readonly nodes: ReadonlySet<string>;
  /** The latest heartbeat, in milliseconds since the epoch; a table shows none. */
  readonly at?: number;
}

/** The complete lists of nodes, by their file. */
export function censusesOf({ objects, listings }: Gathered): readonly Census[] {
  const files = new Set(
    listings.flatMap(({ kind, file, filtered, of }) =>
      kind === 'Node' && filtered !== true && of === undefined ? file : [],
    ),
  );
  const found = new Map<string, SourcedObject[]>([...files].map((file) => [file, []]));
  for (const object of objects) {
    if (object.kind !== 'Node') continue;
    const { file } = object.source;
    // A folder with a file for each node is one list, too.
    (found.get(file) ?? found.get(file.slice(0, Math.max(0, file.lastIndexOf('/')))))?.push(object);
  }
  return [...found]
    .filter(([, nodes]) => nodes.length > 0)
    .map(([file, nodes]) => {
      const at = latestHeartbeat(nodes);
      return { file, nodes: new Set(nodes.map(({ name }) => name)), ...(at === undefined ? {} : { at }) };
    })
    .sort(by(({ file }) => file));
}

function latestHeartbeat(nodes: readonly SourcedObject[]): number | undefined {
  const times = nodes.flatMap(({ value }) =>
    listAt(value, 'status', 'conditions').flatMap(
      (condition) => parseRfc3339(textAt(condition, 'lastHeartbeatTime') ?? '') ?? [],
    ),
  );
  return times.length === 0 ? undefined : times.reduce((a, b) => Math.max(a, b));
}
