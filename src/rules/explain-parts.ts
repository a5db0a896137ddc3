import { serialize, type ASTNode } from '@marcbachmann/cel-js';
import type { ExpressionPart, Truth } from '../model/expression.ts';

/** How a part without `&&`, `||` and `!` comes out. */
export type ExplainTerm = (term: ASTNode) => Pick<ExpressionPart, 'truth' | 'variables'>;

/** The parts of an expression with the truth of each; `a && b && c` has three sides. */
export function explainParts(node: ASTNode, explainTerm: ExplainTerm): ExpressionPart {
  const source = serialize(node);
  switch (node.op) {
    case '&&':
    case '||': {
      const parts = sidesOf(node, node.op).map((side) => explainParts(side, explainTerm));
      return { source, operator: node.op, truth: joined(parts, node.op === '||'), variables: [], parts };
    }
    case '!_': {
      const part = explainParts(node.args, explainTerm);
      const truth = part.truth === 'unknown' ? 'unknown' : !part.truth;
      return { source, operator: '!', truth, variables: [], parts: [part] };
    }
    default:
      return { source, operator: 'term', ...explainTerm(node), parts: [] };
  }
}

function sidesOf(node: ASTNode, operator: '&&' | '||'): readonly ASTNode[] {
  return node.op === operator ? node.args.flatMap((side) => sidesOf(side, operator)) : [node];
}

/** `deciding` is the truth of a side that decides alone: false for `&&`, true for `||`. */
function joined(parts: readonly ExpressionPart[], deciding: boolean): Truth {
  if (parts.some(({ truth }) => truth === deciding)) return deciding;
  return parts.some(({ truth }) => truth === 'unknown') ? 'unknown' : !deciding;
}
