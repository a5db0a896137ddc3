/** What a cluster holds, in the API's own shape. */
export interface ClusterState {
  /** By kind. */
  readonly objects: ReadonlyMap<string, readonly KubernetesObject[]>;
  /** By `pod/container`, and `pod/container/previous`. */
  readonly logs: ReadonlyMap<string, string>;
}

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly uid: string;
    readonly creationTimestamp: string;
    readonly labels?: Readonly<Record<string, string>>;
  };
  readonly [field: string]: unknown;
}

/** A field by its path, as text; empty where there is none. */
export function textAt(object: unknown, path: string): string {
  let value: unknown = object;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

export function listAt(object: unknown, path: string): readonly unknown[] {
  let value: unknown = object;
  for (const step of path.split('.')) value = (value as Record<string, unknown> | undefined)?.[step];
  return Array.isArray(value) ? value : [];
}
