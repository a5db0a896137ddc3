import type { FileSummary } from '../model/document.ts';

/** The ways of collecting that the bundle's files show, sorted; a ticket's archive can hold several. */
export function layoutsOf(files: readonly FileSummary[]): readonly string[] {
  const names = new Set(files.flatMap(({ layout }) => layout ?? []));
  return names.size === 0 ? ['loose files'] : [...names].sort();
}
