import { Environment } from '@marcbachmann/cel-js';
import { UnknownValue } from '../model/unknown-value.js';
import { createPattern } from './pattern.js';
import { findWitnesses } from './witnesses.js';
const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });
environment.registerFunction('string.linearMatches(string): bool', (text, pattern) => patternOf(pattern).test(text));
const patterns = new Map();
function patternOf(source) {
    let pattern = patterns.get(source);
    if (pattern === undefined)
        patterns.set(source, (pattern = createPattern(source)));
    return pattern;
}
/**
 * A CEL expression. `matches()` runs on the linear engine: the CEL library would use the backtracking one. It is
 * compiled when first used, as a run needs few of a rule set's expressions, and throws the library's `ParseError` then.
 */
export function createExpression(source) {
    let compiled;
    const program = () => (compiled ??= environment.parse(withLinearMatches(source)));
    const run = (scope) => program()(scope.variables);
    return {
        source,
        get variables() {
            return [...variablesOf(program().ast)].sort();
        },
        evaluate: (scope) => truthOf(run, scope),
        value(scope) {
            try {
                return run(scope);
            }
            catch {
                return undefined;
            }
        },
        witnesses: (scope) => findWitnesses(program().ast, scope, (text, inner) => truthOf((s) => environment.parse(text)(s.variables), inner) === true),
    };
}
/** CEL lets `&&` and `||` absorb errors where the other side decides; what is left over is unknown or absent. */
function truthOf(run, scope) {
    const before = scope.unknownReads.size;
    try {
        return run(scope) === true;
    }
    catch (error) {
        if (error instanceof UnknownValue || scope.unknownReads.size > before)
            return 'unknown';
        return false;
    }
}
function withLinearMatches(source) {
    const places = [];
    visit(environment.parse(source).ast, (node) => {
        if (node.op === 'rcall' && node.args[0] === 'matches') {
            places.push(source.indexOf('matches', node.args[1].end));
        }
    });
    let text = source;
    for (const place of places.sort((a, b) => b - a)) {
        text = `${text.slice(0, place)}linearMatches${text.slice(place + 'matches'.length)}`;
    }
    return text;
}
function variablesOf(ast) {
    const bound = new Set();
    const used = new Set();
    visit(ast, (node) => {
        if (node.op === 'rcall' && node.args[2][0]?.op === 'id' && node.args[2].length > 1)
            bound.add(node.args[2][0].args);
        if (node.op === 'id')
            used.add(node.args);
    });
    return new Set([...used].filter((name) => !bound.has(name)));
}
function visit(node, see) {
    see(node);
    for (const child of childrenOf(node.args))
        visit(child, see);
}
function childrenOf(args) {
    if (isNode(args))
        return [args];
    return Array.isArray(args) ? args.flatMap((part) => childrenOf(part)) : [];
}
function isNode(value) {
    return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
