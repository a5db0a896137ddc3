import type { Listing, SourcedEvent, SourcedObject, VersionStatement } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { fieldOfPrinted } from '../printed-field.ts';
import { printedNode } from '../printed-node.ts';
import { printedPod } from '../printed-pod.ts';
import type { ItemSlice, SlicedDocument } from './item-slice.ts';
import { locateField } from './locate-field.ts';
import { parseItem } from './parse-item.ts';
import { readEvent } from './read-event.ts';
import { readVersions } from './read-versions.ts';
import { nameOnlyKinds, wantedKinds } from './wanted-kinds.ts';

export interface ManifestContents {
  readonly objects: readonly SourcedObject[];
  readonly events: readonly SourcedEvent[];
  readonly listings: readonly Listing[];
  readonly versions: readonly VersionStatement[];
  readonly problems: readonly Problem[];
  /** Something in it was recognised, if only as a kind of no interest. */
  readonly understood: boolean;
}

/** Reads the objects of one JSON or YAML document. */
export function readManifest(document: SlicedDocument, file: string): ManifestContents {
  const objects: SourcedObject[] = [];
  const events: SourcedEvent[] = [];
  const versions: VersionStatement[] = [];
  const problems: Problem[] = [];
  const kinds = new Map<string, Listed>();
  let understood = document.list?.kind !== undefined;

  for (const slice of document.items) {
    const kind = itemKind(document, slice);
    if (kind !== undefined && !wantedKinds.has(kind)) {
      understood = true;
      continue;
    }
    const value = parseItem(slice);
    if (value === undefined) {
      problems.push({
        code: 'document-malformed',
        message: `No well-formed ${slice.form.toUpperCase()}`,
        file,
        line: slice.line,
      });
      continue;
    }
    const stated = kind ?? (typeof value['kind'] === 'string' ? value['kind'] : undefined);
    const found = readVersions(value, slice, file);
    versions.push(...found);
    if (found.length > 0) understood = true;
    if (stated === undefined || !wantedKinds.has(stated)) continue;
    const object = readObject(stated, value, slice, file);
    if (object === undefined) continue;
    understood = true;
    const seen = kinds.get(stated) ?? { namespaces: new Set<string>(), count: 0 };
    seen.namespaces.add(object.namespace ?? '');
    seen.count++;
    kinds.set(stated, seen);
    if (stated === 'Event') {
      const event = readEvent(value, slice, file);
      if (event !== undefined) events.push(event);
    } else objects.push(object);
  }
  if (!document.complete) {
    const line = document.items.at(-1)?.line ?? document.list?.line ?? 1;
    problems.push({
      code: 'document-malformed',
      message: 'Breaks off before its end; what came before was read',
      file,
      line,
    });
  }
  if (document.list?.continues === true) {
    problems.push({
      code: 'listing-incomplete',
      message: 'The list says itself that more exists',
      file,
      line: document.list.line,
    });
  }
  return { objects, events, versions, problems, understood, listings: listingsOf(document, kinds, file) };
}

/** The items of a `PodList` often lack their own kind. */
function itemKind({ list }: SlicedDocument, { text, form }: ItemSlice): string | undefined {
  const ofList = /^(.+)List$/.exec(list?.kind ?? '')?.[1];
  if (ofList !== undefined) return ofList;
  return form === 'yaml' ? /^(?:- | {2}|)kind: "?(\w+)"?\s*$/m.exec(text)?.[1] : undefined;
}

interface Metadata {
  readonly name?: string;
  readonly namespace?: string;
  readonly uid?: string;
}

function readObject(kind: string, value: JsonObject, slice: ItemSlice, file: string): SourcedObject | undefined {
  const metadata = (value['metadata'] ?? {}) as Metadata;
  if (typeof metadata.name !== 'string' || metadata.name === '') return undefined;
  const { name, namespace, uid } = metadata;
  const identity = {
    kind,
    name,
    ...(typeof namespace === 'string' ? { namespace } : {}),
    ...(typeof uid === 'string' ? { uid } : {}),
  };
  const source = { form: slice.form, file, line: slice.line } as const;
  if (nameOnlyKinds.has(kind)) {
    const type = typeof value['type'] === 'string' ? { type: value['type'] } : {};
    const label = `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
    return {
      ...identity,
      value: { kind, metadata: { name, ...(namespace === undefined ? {} : { namespace }) }, ...type },
      source: {
        ...source,
        knows: ['metadata.name', 'metadata.namespace', 'type'],
        locate: () => ({ file, line: slice.line, text: label }),
      },
    };
  }
  const whole = withPrinted(kind, withoutBallast(value));
  return {
    ...identity,
    value: whole,
    source: {
      ...source,
      knows: 'all',
      locate: (path) => locateField(slice, file, fieldOfPrinted(kind, whole, path) ?? path),
    },
  };
}

function withPrinted(kind: string, value: JsonObject): JsonObject {
  const printed = kind === 'Pod' ? printedPod(value) : kind === 'Node' ? printedNode(value) : undefined;
  return printed === undefined ? value : { ...value, printed };
}

/** Says again, and at length, what the object says. */
function withoutBallast(value: JsonObject): JsonObject {
  const { managedFields: _, annotations, ...metadata } = (value['metadata'] ?? {}) as JsonObject;
  const { 'kubectl.kubernetes.io/last-applied-configuration': __, ...kept } = (annotations ?? {}) as JsonObject;
  return { ...value, metadata: { ...metadata, ...(annotations === undefined ? {} : { annotations: kept }) } };
}

/** How many objects of a kind a document lists, and of which namespaces. */
interface Listed {
  readonly namespaces: Set<string>;
  count: number;
}

/** A list shows what is not there; which namespaces it asked for shows only in what came. */
function listingsOf({ list }: SlicedDocument, kinds: ReadonlyMap<string, Listed>, file: string): readonly Listing[] {
  if (list === undefined) return [];
  const place = { file, line: list.line, ...(list.continues ? { filtered: true } : {}) };
  const named = /^(.+)List$/.exec(list.kind ?? '')?.[1] ?? hintedKind(file);
  if (kinds.size === 0) {
    return named === undefined || !wantedKinds.has(named)
      ? []
      : [{ kind: named, namespaceUnknown: true, count: 0, ...place }];
  }
  return [...kinds].map(([kind, { namespaces, count }]): Listing => {
    const [only = ''] = namespaces;
    return {
      kind,
      ...(namespaces.size === 1 && only !== '' ? { namespace: only } : {}),
      count,
      ...place,
    };
  });
}

/** An empty `kind: List` does not say of what; its file's name may. */
function hintedKind(file: string): string | undefined {
  const base = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  return ['Event', 'Pod', 'Node', 'Secret', 'DaemonSet', 'Deployment', 'Job'].find((kind) =>
    base.startsWith(kind.toLowerCase()),
  );
}
