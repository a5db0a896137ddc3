import type { Excerpt, ObjectSource, SourceForm } from '../../model/source.ts';

/** The source of an object that stands on one line, such as a row of a table. */
export function lineSource(form: SourceForm, excerpt: Excerpt, knows: readonly string[]): ObjectSource {
  return { form, file: excerpt.file, line: excerpt.line, knows, locate: () => excerpt };
}
