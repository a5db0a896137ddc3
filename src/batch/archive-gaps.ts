import type { Gaps } from '../fleet/archive-record.ts';
import { nameShape } from '../fleet/name-shape.ts';
import type { Analysis } from '../model/analysis.ts';

/** A tree of files that is no bundle has any number of names. */
const SHAPES_KEPT = 50;

/** What an analysis could not make use of, or lacked. */
export function archiveGaps({ coverage }: Analysis): Gaps {
  const shapes = new Map<string, number>();
  for (const { path, understoodAs } of coverage.files) {
    if (understoodAs !== 'text' && understoodAs !== 'binary') continue;
    const shape = nameShape(path);
    if (shapes.has(shape) || shapes.size < SHAPES_KEPT) shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const missing = new Map<string, Set<string>>();
  for (const { what, blocks } of coverage.missing) {
    const rules = missing.get(what) ?? new Set<string>();
    for (const rule of blocks) rules.add(rule);
    missing.set(what, rules);
  }
  return {
    files: [...shapes].sort(byName).map(([shape, files]) => ({ shape, files })),
    missing: [...missing].sort(byName).map(([what, rules]) => ({ what, rules: [...rules].sort() })),
  };
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
