import type { ExpressionPart } from '../model/expression.ts';

/**
 * The variables that a result which is true or unknown rests on: not what stands beside a side of `&&` that is false,
 * nor what is negated, as a hit of that speaks against the result.
 */
export function supportOf(part: ExpressionPart): readonly string[] {
  switch (part.operator) {
    case 'term':
      return part.variables;
    case '!':
      return [];
    case '&&':
    case '||':
      return part.parts
        .filter(({ truth }) => (part.operator === '||' && part.truth === true ? truth === true : truth !== false))
        .flatMap(supportOf);
  }
}

/** The variables that the expression negates. */
export function negatedIn(part: ExpressionPart, negated = false): readonly string[] {
  if (part.operator === 'term') return negated ? part.variables : [];
  return part.parts.flatMap((inner) => negatedIn(inner, negated !== (part.operator === '!')));
}
