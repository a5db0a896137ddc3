/** The ways of collecting that the bundle's files show, sorted; a ticket's archive can hold several. */
export function layoutsOf(files) {
    const names = new Set(files.flatMap(({ layout }) => layout ?? []));
    return names.size === 0 ? ['loose files'] : [...names].sort();
}
