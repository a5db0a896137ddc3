import { serialize } from '@marcbachmann/cel-js';
/**
 * The paths of the fields that made a true expression true, most telling first: for
 * `status.conditions.exists(c, c.type == "Ready" && c.status == "Unknown")` the status of that very condition.
 */
export function findWitnesses(ast, scope, holds) {
    const found = [...new Set(collect(ast, scope, new Map(), holds))];
    return [...found.filter((path) => !isName(path)), ...found.filter(isName)];
}
/** A name or type picks the element; another field of it says what is wrong with it. */
function isName(path) {
    return /\.(?:name|type|kind)$/.test(path);
}
function collect(node, scope, bindings, holds) {
    switch (node.op) {
        case '&&':
            return node.args.flatMap((side) => collect(side, scope, bindings, holds));
        case '||':
            return node.args
                .filter((side) => holds(serialize(side), scope))
                .flatMap((side) => collect(side, scope, bindings, holds));
        case '!_':
            return pathsIn(node.args, bindings);
        case 'rcall':
            return node.args[0] === 'exists' ? inElements(node, scope, bindings, holds) : pathsIn(node.args[1], bindings);
        case '==':
        case '!=':
        case '<':
        case '<=':
        case '>':
        case '>=':
        case 'in':
            return node.args.flatMap((side) => pathsIn(side, bindings));
        default:
            return pathsIn(node, bindings);
    }
}
function inElements(node, scope, bindings, holds) {
    const [, receiver, [variable, predicate]] = node.args;
    const listPath = pathOf(receiver, bindings);
    if (listPath === undefined || variable?.op !== 'id' || predicate === undefined)
        return [];
    const list = valueAt(receiver, scope);
    if (!Array.isArray(list))
        return [listPath];
    const test = serialize(predicate);
    for (const [index, element] of list.entries()) {
        const inner = { ...scope, variables: { ...scope.variables, [variable.args]: element } };
        if (!holds(test, inner))
            continue;
        const elementPath = `${listPath}[${index}]`;
        const deeper = collect(predicate, inner, new Map([...bindings, [variable.args, elementPath]]), holds);
        return deeper.length > 0 ? deeper : [elementPath];
    }
    return [];
}
function pathsIn(node, bindings) {
    const path = pathOf(node, bindings);
    if (path !== undefined)
        return [path];
    if (node.op === 'call' && node.args[0] === 'has')
        return node.args[1].flatMap((part) => pathsIn(part, bindings));
    if (node.op === 'rcall')
        return pathsIn(node.args[1], bindings);
    if (node.op === 'call')
        return node.args[1].flatMap((part) => pathsIn(part, bindings));
    if (node.op === '!_')
        return pathsIn(node.args, bindings);
    return [];
}
function pathOf(node, bindings) {
    if (node.op === 'id')
        return bindings.get(node.args) ?? node.args;
    if (node.op !== '.' && node.op !== '[]')
        return undefined;
    const parent = pathOf(node.args[0], bindings);
    if (parent === undefined)
        return undefined;
    if (node.op === '.')
        return `${parent}.${node.args[1]}`;
    const key = node.args[1];
    if (key.op !== 'value')
        return parent;
    return typeof key.args === 'string' ? `${parent}.${key.args}` : `${parent}[${String(key.args)}]`;
}
function valueAt(node, scope) {
    if (node.op === 'id')
        return scope.variables[node.args];
    if (node.op !== '.')
        return undefined;
    const parent = valueAt(node.args[0], scope);
    if (typeof parent !== 'object' || parent === null)
        return undefined;
    try {
        return parent[node.args[1]];
    }
    catch {
        return undefined;
    }
}
