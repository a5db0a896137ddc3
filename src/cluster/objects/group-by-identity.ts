import type { SourcedObject } from '../../model/document.ts';
import { textAt } from '../json-fields.ts';
import { by } from '../order.ts';

/** What the bundle tells of one object of a kind. */
export interface ObjectGroup {
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  /** In the order in which they were given. */
  readonly objects: readonly SourcedObject[];
}

interface Growing {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly uid: string | undefined;
  readonly objects: SourcedObject[];
}

/**
 * Which of the texts about objects of one kind are about the same object: those with its uid, or, for texts that show no
 * uid, with its namespace and name. A text without a namespace joins the only object of that name; where there are
 * several it stays alone rather than be taken for the wrong one.
 */
export function groupByIdentity(objects: readonly SourcedObject[]): readonly ObjectGroup[] {
  const groups: Growing[] = [];
  const add = (object: SourcedObject, known: Map<string, Growing>, key: string): void => {
    const group = known.get(key) ?? begin(object);
    if (known.has(key)) group.objects.push(object);
    else groups.push(group);
    known.set(key, group);
  };

  const byUid = new Map<string, Growing>();
  const unidentified: SourcedObject[] = [];
  for (const object of objects) {
    const uid = uidOf(object);
    if (uid === undefined) unidentified.push(object);
    else add(object, byUid, uid);
  }

  const placed = unidentified.filter(({ namespace }) => namespace !== undefined);
  const byPlace = placed.length === 0 ? new Map<string, Growing>() : youngestBy(groups, placeOf);
  for (const object of placed) add(object, byPlace, placeOf(object));

  const named = unidentified.filter(({ namespace }) => namespace === undefined);
  const byName = named.length === 0 ? new Map<string, Growing>() : onlyOnesByName(groups);
  for (const object of named) add(object, byName, object.name);

  return groups.map(({ name, namespace, uid, objects: of }) => ({
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(uid === undefined ? {} : { uid }),
    objects: of,
  }));
}

function begin(object: SourcedObject): Growing {
  return { name: object.name, namespace: object.namespace, uid: uidOf(object), objects: [object] };
}

function uidOf({ uid }: SourcedObject): string | undefined {
  return uid === '' ? undefined : uid;
}

/** Neither a namespace nor a name can hold a slash. */
function placeOf({ namespace, name }: { readonly namespace?: string | undefined; readonly name: string }): string {
  return `${namespace ?? ''}/${name}`;
}

/** Of objects that followed each other under one name, the youngest is what texts without a uid most likely mean. */
function youngestBy(groups: readonly Growing[], key: (group: Growing) => string): Map<string, Growing> {
  const oldestFirst = groups.toSorted(by(createdAt, ({ uid }) => uid));
  return new Map(oldestFirst.map((group) => [key(group), group]));
}

function createdAt({ objects }: Growing): string {
  return textAt(objects[0]?.value, 'metadata', 'creationTimestamp') ?? '';
}

/** The objects whose name no other namespace has, and those without a namespace. */
function onlyOnesByName(groups: readonly Growing[]): Map<string, Growing> {
  const namespaces = new Map<string, Set<string | undefined>>();
  for (const { name, namespace } of groups) namespaces.set(name, (namespaces.get(name) ?? new Set()).add(namespace));
  const only = [...youngestBy(groups, ({ name }) => name)].filter(([name]) => namespaces.get(name)?.size === 1);
  const unplaced = groups.filter(({ namespace }) => namespace === undefined);
  return new Map([...only, ...youngestBy(unplaced, ({ name }) => name)]);
}
