/** The nodes that entities are or stand on; sorted, without doubles. */
export function nodesOf(entities) {
    const names = entities.flatMap((entity) => {
        if (entity.kind === 'Node')
            return [entity.name];
        return entity.node === undefined ? [] : [entity.node];
    });
    return [...new Set(names)].sort();
}
/** How far a finding reaches over the nodes; undefined where no node is known or touched. */
export function spreadOf(entities, total) {
    const affected = nodesOf(entities).length;
    if (affected === 0 || total === 0)
        return undefined;
    if (affected >= total)
        return 'all';
    if (affected === 1)
        return 'one';
    if (affected * 4 < total)
        return 'few';
    return affected * 2 > total ? 'most' : 'some';
}
