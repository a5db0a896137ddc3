import type { Gathered } from '../gathered.ts';
import { textAt } from '../json-fields.ts';
import { createObservedTimes } from '../observed-times.ts';

/** What a file shows of where it belongs. */
export interface FileSigns {
  /** Nodes that it names, as objects, as the place of a pod, or as whose log it is. */
  readonly nodes: ReadonlySet<string>;
  readonly pods: ReadonlySet<string>;
  /** The latest time that it shows, in milliseconds since the epoch. */
  readonly at?: number;
}

interface Signs {
  readonly nodes: Set<string>;
  readonly pods: Set<string>;
  at?: number;
}

/** By file: only files that show anything. */
export function signsOfFiles({ objects, events, logs }: Gathered): ReadonlyMap<string, FileSigns> {
  const found = new Map<string, Signs>();
  const of = (file: string): Signs => {
    let signs = found.get(file);
    if (signs === undefined) found.set(file, (signs = { nodes: new Set(), pods: new Set() }));
    return signs;
  };
  const seenAt = (signs: Signs, at: number | undefined): void => {
    if (at !== undefined) signs.at = Math.max(at, signs.at ?? 0);
  };
  for (const object of objects) {
    const signs = of(object.source.file);
    const node = object.kind === 'Node' ? object.name : textAt(object.value, 'spec', 'nodeName');
    if (node !== undefined) signs.nodes.add(node);
    if (object.kind === 'Pod') signs.pods.add(object.name);
    const times = createObservedTimes();
    times.addObject(object);
    seenAt(signs, times.latest()[0]?.at);
  }
  for (const { involved, lastAt, excerpt } of events) {
    const signs = of(excerpt.file);
    if (involved.kind === 'Node') signs.nodes.add(involved.name);
    if (involved.kind === 'Pod') signs.pods.add(involved.name);
    seenAt(signs, lastAt);
  }
  for (const { origin, lastAt, yearless } of logs) {
    const signs = of(origin.file);
    if (origin.node !== undefined) signs.nodes.add(origin.node);
    if (origin.pod !== undefined) signs.pods.add(origin.pod);
    if (yearless !== true) seenAt(signs, lastAt);
  }
  return found;
}
