/** Where a statement stands in the bundle, with the text as it stood. */
export interface Excerpt {
  readonly file: string;
  /** 1-based line of `text`'s first line. */
  readonly line: number;
  readonly text: string;
}

/** How much structure a source has; where several tell of one object, the first of these wins field by field. */
export const sourceForms = ['json', 'yaml', 'describe', 'table', 'fragment'] as const;
export type SourceForm = (typeof sourceForms)[number];

/**
 * Which fields a source would have shown had the object had them. `all` for JSON and YAML. Otherwise path patterns
 * such as `status.conditions[].type`: a pattern covers itself and all below it. A field outside is unknown, never absent.
 */
export type FieldKnowledge = 'all' | readonly string[];

/** One text that tells of one object. */
export interface ObjectSource {
  readonly form: SourceForm;
  readonly file: string;
  /** 1-based line where the object begins. */
  readonly line: number;
  readonly knows: FieldKnowledge;
  /**
   * The line that states the field at `path` (`status.conditions[4].status`), or the nearest field above it that
   * has a line, or the object's first line.
   */
  locate(path: string): Excerpt;
}
