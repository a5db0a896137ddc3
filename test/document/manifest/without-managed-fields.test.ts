import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { withoutManagedFields } from '../../../src/document/manifest/without-managed-fields.ts';

/** As `oc adm inspect` of OpenShift 4.8 writes an event, shortened. */
const event = `- apiVersion: v1
  count: 1
  involvedObject:
    kind: Pod
    name: etcd-0
  kind: Event
  metadata:
    creationTimestamp: "2021-09-14T09:35:32Z"
    managedFields:
    - apiVersion: v1
      fieldsType: FieldsV1
      fieldsV1:
        f:count: {}
        f:involvedObject:
          f:kind: {}
      manager: kubelet
      operation: Update
    - apiVersion: v1
      manager: other
    name: etcd-0.16a4a2
    namespace: openshift-etcd
  reason: Pulled
`;

describe('withoutManagedFields', () => {
  it('leaves all else of an object as it parses', () => {
    const [whole] = load(event) as [{ metadata: Record<string, unknown> }];
    const { managedFields, ...metadata } = whole.metadata;
    expect(managedFields).toHaveLength(2);
    expect(load(withoutManagedFields(event))).toEqual([{ ...whole, metadata }]);
  });

  it('takes the last field of a text, and an empty list', () => {
    expect(withoutManagedFields('metadata:\n  name: a\n  managedFields:\n  - manager: m')).toBe(
      'metadata:\n  name: a\n',
    );
    expect(withoutManagedFields('metadata:\n  managedFields: []\n  name: a\n')).toBe(
      'metadata:\n  managedFields: []\n  name: a\n',
    );
  });
});
