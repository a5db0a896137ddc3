import type { VersionStatement } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import { fieldAt } from '../kubectl/field-at.ts';
import type { ItemSlice } from './item-slice.ts';
import { locateField } from './locate-field.ts';

type Statement = readonly [of: VersionStatement['of'], ...path: readonly string[]];

const byKind: ReadonlyMap<string, readonly Statement[]> = new Map([
  ['ClusterVersion', [['openshift', 'status', 'desired', 'version']]],
  ['ClusterInformation', [['calico', 'spec', 'calicoVersion']]],
]);

/** `kubectl version -o json`, and troubleshoot.sh's `cluster_version.json`. */
const ofVersionOutput: readonly Statement[] = [
  ['kubernetes', 'serverVersion', 'gitVersion'],
  ['kubectl', 'clientVersion', 'gitVersion'],
  ['kubernetes', 'info', 'gitVersion'],
  // The server's answer itself, which sonobuoy keeps.
  ['kubernetes', 'gitVersion'],
];

/** Versions that an object states: of a kind that is about nothing else, or of no kind, as kubectl prints versions. */
export function readVersions(
  kind: string | undefined,
  value: JsonObject,
  slice: ItemSlice,
  file: string,
): readonly VersionStatement[] {
  const statements = kind === undefined ? ofVersionOutput : (byKind.get(kind) ?? []);
  return statements.flatMap(([of, ...path]) => {
    const version = fieldAt(value, ...path);
    if (typeof version !== 'string' || version === '') return [];
    return [{ of, version, excerpt: locateField(slice, file, path.join('.')) }];
  });
}
