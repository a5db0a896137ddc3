import type { Listing } from '../../model/document.ts';

/** Which namespaces a listing answers for. A kind that is not known counts as namespaced. */
export function listingScope(of: {
  readonly namespaced?: boolean;
  readonly namespace?: string;
  readonly allNamespaces?: boolean;
}): Pick<Listing, 'namespace' | 'namespaceUnknown'> {
  if (of.namespaced === false || of.allNamespaces === true) return {};
  return of.namespace === undefined ? { namespaceUnknown: true } : { namespace: of.namespace };
}
