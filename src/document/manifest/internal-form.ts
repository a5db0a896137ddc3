import type { JsonObject, JsonValue } from '../../model/json.ts';
import { kindOfFolder, objectKind } from './object-kinds.ts';

/** Fields of metadata, which Go inlines into the object where a type has no JSON names. */
const METADATA = [
  'name',
  'generateName',
  'namespace',
  'selfLink',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'labels',
  'annotations',
  'ownerReferences',
  'finalizers',
] as const;
const INLINED: ReadonlySet<string> = new Set(METADATA);

/** Maps whose keys are people's own. */
const OWN_KEYS = new Set(['labels', 'annotations', 'matchLabels', 'nodeSelector', 'selector', 'data']);

/**
 * An object in the shape of the API, of one that kubectl before 1.14 dumped from its own types: without kind, the keys
 * capitalised, the metadata inlined (`cluster-info dump` of kubectl 1.8 to 1.13). The link to itself says what it is.
 * Undefined for any other object, and for kinds that are not kept whole.
 */
export function fromInternalForm(
  object: JsonObject,
): { readonly kind: string; readonly value: JsonObject } | undefined {
  const { selfLink, kind: stated, metadata: own } = object;
  if (typeof selfLink !== 'string' || stated !== undefined || own !== undefined) return undefined;
  // /api/v1/namespaces/kube-system/pods/coredns-5d4dd4b4db-2hzlb
  const kind = kindOfFolder(selfLink.split('/').at(-2) ?? '');
  const about = kind === undefined ? undefined : objectKind(kind, undefined);
  if (kind === undefined || about === undefined || about.nameOnly === true) return undefined;
  const metadata = Object.fromEntries(METADATA.flatMap((key) => entryOf(object, key)));
  const others = Object.entries(object).filter(([key]) => !INLINED.has(key));
  return { kind, value: { metadata, ...renamed(Object.fromEntries(others)) } };
}

function entryOf(object: JsonObject, key: string): readonly (readonly [string, JsonValue])[] {
  const value = object[key];
  return value === undefined || value === null ? [] : [[key, value]];
}

/** Go writes a field that is not set as `null`, where the API leaves it out. */
function renamed(object: JsonObject): JsonObject {
  const entries = Object.entries(object).filter(([, value]) => value !== null);
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const name = fieldName(key);
      return [name, OWN_KEYS.has(name) ? value : inner(value)];
    }),
  );
}

function inner(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map((each: JsonValue) => inner(each) ?? null);
  return typeof value === 'object' && value !== null ? renamed(value as JsonObject) : value;
}

/** `PodCIDR` is `podCIDR` in the API, `OSImage` `osImage`, `UID` `uid`. */
function fieldName(key: string): string {
  return key.replace(/^(?:[A-Z]+(?![a-z])|[A-Z])/, (start) => start.toLowerCase());
}
