/** Which namespaces a listing answers for. A kind that is not known counts as namespaced. */
export function listingScope(of) {
    if (of.namespaced === false || of.allNamespaces === true)
        return {};
    return of.namespace === undefined ? { namespaceUnknown: true } : { namespace: of.namespace };
}
