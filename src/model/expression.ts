/** True, false, or not to be told from what was collected. */
export type Truth = boolean | 'unknown';

/** What an expression is evaluated over. */
export interface Scope {
  /** Reading a variable or field that nothing collected can tell throws `UnknownValue`. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Filled while evaluating: the paths that were asked for and are unknown. */
  readonly unknownReads: Set<string>;
}

/** A part of an expression, as it came out: the sides of `&&` and `||`, what `!` negates, and what has no such parts. */
export interface ExpressionPart {
  readonly source: string;
  readonly operator: '&&' | '||' | '!' | 'term';
  readonly truth: Truth;
  /** The free variables of a term. */
  readonly variables: readonly string[];
  /** Of the operator; none of a term. */
  readonly parts: readonly ExpressionPart[];
}

/** A compiled CEL expression. */
export interface Expression {
  readonly source: string;
  /** The free variables, sorted. */
  readonly variables: readonly string[];
  /** Unknown where an unknown value matters to the result; an absent field makes it false, as far as it matters. */
  evaluate(scope: Scope): Truth;
  /** Any value; undefined where it can't be told. */
  value(scope: Scope): unknown;
  /** The result with all that it was made of. */
  explain(scope: Scope): ExpressionPart;
  /** Paths (`status.conditions[4].status`) of the fields that made a true result true, most telling first. */
  witnesses(scope: Scope): readonly string[];
}
