import type { VersionStatement } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ItemSlice } from './item-slice.ts';
import { locateField } from './locate-field.ts';

interface VersionFields {
  readonly kind?: string;
  readonly serverVersion?: { readonly gitVersion?: string };
  readonly clientVersion?: { readonly gitVersion?: string };
  readonly status?: { readonly desired?: { readonly version?: string } };
  readonly spec?: { readonly calicoVersion?: string };
}

/** `kubectl version -o json|yaml`, OpenShift's ClusterVersion and Calico's ClusterInformation. */
export function readVersions(value: JsonObject, slice: ItemSlice, file: string): readonly VersionStatement[] {
  const fields = value as VersionFields;
  const statements: readonly (readonly [VersionStatement['of'], string | undefined, string])[] = [
    ['kubernetes', fields.serverVersion?.gitVersion, 'serverVersion.gitVersion'],
    ['kubectl', fields.clientVersion?.gitVersion, 'clientVersion.gitVersion'],
    [
      'openshift',
      fields.kind === 'ClusterVersion' ? fields.status?.desired?.version : undefined,
      'status.desired.version',
    ],
    ['calico', fields.kind === 'ClusterInformation' ? fields.spec?.calicoVersion : undefined, 'spec.calicoVersion'],
  ];
  return statements.flatMap(([of, version, path]) =>
    typeof version === 'string' ? [{ of, version, excerpt: locateField(slice, file, path) }] : [],
  );
}
