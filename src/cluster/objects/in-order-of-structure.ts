import type { SourcedObject } from '../../model/document.ts';
import { sourceForms } from '../../model/source.ts';
import { textAt } from '../json-fields.ts';
import { by } from '../order.ts';

/**
 * Most structured first. JSON and YAML tell the same, so that of these the newest comes first, where both have a
 * resourceVersion; then by place.
 */
export function inOrderOfStructure(objects: readonly SourcedObject[]): readonly SourcedObject[] {
  const versioned = objects.map((object) => {
    const isWhole = object.source.knows === 'all';
    return { object, isWhole, version: isWhole ? resourceVersion(object) : 0 };
  });
  return versioned
    .sort(
      by(
        ({ isWhole }) => (isWhole ? 0 : 1),
        ({ version }) => -version,
        ({ object }) => sourceForms.indexOf(object.source.form),
        ({ object }) => object.source.file,
        ({ object }) => object.source.line,
      ),
    )
    .map(({ object }) => object);
}

/** API servers promise no order of resourceVersions, but with etcd behind them they count up. 0 where there is none. */
function resourceVersion({ value }: SourcedObject): number {
  const text = textAt(value, 'metadata', 'resourceVersion');
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}
