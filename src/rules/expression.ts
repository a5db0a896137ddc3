import { Environment, serialize, type ASTNode } from '@marcbachmann/cel-js';
import type { Expression, Scope, Truth } from '../model/expression.ts';
import { UnknownValue } from '../model/unknown-value.ts';
import { createPattern } from './pattern.ts';
import { explainParts } from './explain-parts.ts';
import { findWitnesses } from './witnesses.ts';

/** No rule of ours comes near; a pack of a stranger's may not run for long either. */
const LIMITS = { maxAstNodes: 1000, maxDepth: 50 };
/** Loops in each other: over the containers of a pod, and over the variables of each. */
const DEEPEST_LOOP = 2;

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
  limits: LIMITS,
});
environment.registerFunction('string.linearMatches(string): bool', (text: string, pattern: string) =>
  patternOf(pattern).test(text),
);

const patterns = new Map<string, ReturnType<typeof createPattern>>();
function patternOf(source: string): ReturnType<typeof createPattern> {
  let pattern = patterns.get(source);
  if (pattern === undefined) patterns.set(source, (pattern = createPattern(source)));
  return pattern;
}

/**
 * A CEL expression. `matches()` runs on the linear engine: the CEL library would use the backtracking one. It is
 * compiled when first used, as a run needs few of a rule set's expressions, and throws the library's `ParseError` then.
 */
export function createExpression(source: string): Expression {
  let compiled: ReturnType<Environment['parse']> | undefined;
  const program = (): ReturnType<Environment['parse']> => (compiled ??= compile(source));
  const run = (scope: Scope): unknown => program()(scope.variables);
  return {
    source,
    get variables() {
      return [...variablesOf(program().ast)].sort();
    },
    evaluate: (scope) => truthOf(run, scope),
    value(scope) {
      try {
        return run(scope);
      } catch {
        return undefined;
      }
    },
    explain: (scope) =>
      explainParts(program().ast, (term) => ({
        truth: truthOf((inner) => environment.parse(serialize(term))(inner.variables), scope),
        variables: [...variablesOf(term)].sort(),
      })),
    witnesses: (scope) =>
      findWitnesses(
        program().ast,
        scope,
        (text, inner) => truthOf((s) => environment.parse(text)(s.variables), inner) === true,
      ),
  };
}

/** CEL lets `&&` and `||` absorb errors where the other side decides; what is left over is unknown or absent. */
function truthOf(run: (scope: Scope) => unknown, scope: Scope): Truth {
  const before = scope.unknownReads.size;
  try {
    return run(scope) === true;
  } catch (error) {
    if (error instanceof UnknownValue || scope.unknownReads.size > before) return 'unknown';
    return false;
  }
}

function compile(source: string): ReturnType<Environment['parse']> {
  const parsed = environment.parse(withLinearMatches(source));
  if (loopsIn(parsed.ast) > DEEPEST_LOOP) throw new Error(`more than ${DEEPEST_LOOP} loops in each other: ${source}`);
  return parsed;
}

/** How deep `exists`, `all`, `map` and the like, which bind a name, stand in each other. */
function loopsIn(node: ASTNode): number {
  const inner = childrenOf(node.args).map(loopsIn);
  const deepest = inner.reduce((most, depth) => Math.max(most, depth), 0);
  return isLoop(node) ? deepest + 1 : deepest;
}

function isLoop(node: ASTNode): boolean {
  return node.op === 'rcall' && node.args[2][0]?.op === 'id' && node.args[2].length > 1;
}

function withLinearMatches(source: string): string {
  if (!source.includes('matches')) return source;
  const places: number[] = [];
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

function variablesOf(ast: ASTNode): Set<string> {
  const bound = new Set<string>();
  const used = new Set<string>();
  visit(ast, (node) => {
    if (node.op === 'rcall' && node.args[2][0]?.op === 'id' && node.args[2].length > 1) bound.add(node.args[2][0].args);
    if (node.op === 'id') used.add(node.args);
  });
  return new Set([...used].filter((name) => !bound.has(name)));
}

function visit(node: ASTNode, see: (node: ASTNode) => void): void {
  see(node);
  for (const child of childrenOf(node.args)) visit(child, see);
}

function childrenOf(args: unknown): readonly ASTNode[] {
  if (isNode(args)) return [args];
  return Array.isArray(args) ? args.flatMap((part) => childrenOf(part)) : [];
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value;
}
