import { describe, expect, it } from 'vitest';
import { printedNode } from '../../../src/document/printed-node.ts';
import { printedPod } from '../../../src/document/printed-pod.ts';
import type { JsonObject, JsonValue } from '../../../src/model/json.ts';
import { described, fixture, fixtureObject } from './fixture.ts';

const pods = ['pod-bgp-not-established', 'pod-crash-loop', 'pod-initializing'];
const nodes = ['node-status-unknown', 'node-ready'];

describe('what kubectl 1.32 describes', () => {
  it.each([...pods, ...nodes])('is the object that the API serves: %s', (name) => {
    const { object } = described(fixture(`${name}.txt`));
    expect(differences(object.value, served(name))).toEqual([]);
  });

  it.each([...pods, ...nodes])('leaves out nothing that it is said to know: %s', (name) => {
    const { object } = described(fixture(`${name}.txt`));
    const { knows } = object.source;
    expect(knows).not.toBe('all');
    expect(missing(served(name), object.value, '', knows === 'all' ? [] : knows)).toEqual([]);
  });
});

/** With the columns that `kubectl get` would print of it. */
function served(name: string): JsonObject {
  const object = fixtureObject(`${name}.json`);
  return { ...object, printed: object['kind'] === 'Node' ? printedNode(object) : printedPod(object) };
}

/** Fields of `read` that `api` has not, or has with another value. */
function differences(read: JsonValue | undefined, api: JsonValue | undefined, path = ''): readonly string[] {
  if (typeof read !== 'object' || read === null) {
    return read === api ? [] : [`${path}: ${JSON.stringify(read)}, not ${JSON.stringify(api)}`];
  }
  if (typeof api !== 'object' || api === null) return [`${path} is not there`];
  // kubectl sorts taints before it prints them.
  const [left, right] = [sortedTaints(read, path), sortedTaints(api, path)] as [JsonObject, JsonObject];
  return Object.keys(left).flatMap((key) => differences(left[key], right[key], `${path}.${key}`));
}

function sortedTaints(value: object, path: string): object {
  if (path !== '.spec.taints') return value;
  const name = (taint: JsonValue): string => JSON.stringify(taint, ['key', 'value', 'effect']);
  return (value as JsonValue[]).toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** Paths that are known, were served and were not read. */
function missing(
  api: JsonValue | undefined,
  read: JsonValue | undefined,
  shape: string,
  knows: readonly string[],
): readonly string[] {
  const isKnown = knows.some(
    (known) => shape === known || shape.startsWith(`${known}.`) || shape.startsWith(`${known}[`),
  );
  if (read === undefined && isKnown) return [shape];
  if (typeof api !== 'object' || api === null) return [];
  if (Array.isArray(api)) {
    const elements = api as readonly JsonValue[];
    return elements.flatMap((element, place) =>
      missing(element, (read as JsonValue[] | undefined)?.[place], `${shape}[]`, knows),
    );
  }
  return Object.entries(api as JsonObject).flatMap(([key, value]) =>
    missing(value, (read as JsonObject | undefined)?.[key], shape === '' ? key : `${shape}.${key}`, knows),
  );
}
