export function describeLayout(groups) {
    return {
        keys: groups.flat(),
        groupOf: new Map(groups.flatMap((keys, group) => keys.map(({ key }) => [key, group]))),
    };
}
