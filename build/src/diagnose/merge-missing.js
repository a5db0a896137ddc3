/** Up to this many entities are named in commands of their own. */
const ONE_BY_ONE = 3;
/** One entry for each source, with all entities that lack it and the shortest command for them. */
export function mergeMissing(missing) {
    const bySource = new Map();
    for (const each of missing) {
        const list = bySource.get(each.what);
        if (list === undefined)
            bySource.set(each.what, [each]);
        else
            list.push(each);
    }
    return [...bySource.values()].map((list) => {
        const commands = [...new Set(list.map(({ collect }) => collect))].sort();
        const all = list.find(({ collectAll }) => collectAll !== undefined)?.collectAll;
        const because = list.find((each) => each.because !== undefined)?.because;
        return {
            what: list[0]?.what ?? '',
            of: [...new Set(list.flatMap(({ of }) => of))].sort(),
            collect: all !== undefined && (commands.length > ONE_BY_ONE || commands.includes(all)) ? all : commands.join('\n'),
            ...(because === undefined ? {} : { because }),
        };
    });
}
