import type { SourcedObject } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import type { Problem } from '../../model/problem.ts';
import { groupBy } from '../group-by.ts';
import { listAt, textAt } from '../json-fields.ts';
import { by } from '../order.ts';

/** Two equally structured texts of one object that differ in a field that decides a diagnosis. */
export interface Contradiction {
  readonly taken: SourcedObject;
  readonly other: SourcedObject;
  readonly field: string;
  readonly takenValue: string;
  readonly otherValue: string;
}

type Field = readonly [name: string, read: (value: JsonObject) => string | undefined];

const TELLING: ReadonlyMap<string, readonly Field[]> = new Map([
  [
    'Node',
    [
      ['Ready', readyCondition],
      ['STATUS', printedStatus],
    ],
  ],
  [
    'Pod',
    [
      ['phase', (value) => textAt(value, 'status', 'phase')],
      ['Ready', readyCondition],
      ['STATUS', printedStatus],
    ],
  ],
]);

/** Against the first, which is the one that was taken; the others in order of structure. */
export function contradictionsOf(objects: readonly SourcedObject[]): readonly Contradiction[] {
  const [taken, ...others] = objects;
  if (taken === undefined) return [];
  const telling = TELLING.get(taken.kind) ?? [];
  return others.flatMap((other) => {
    if (!areEquallyStructured(taken, other)) return [];
    for (const [field, read] of telling) {
      const takenValue = read(taken.value);
      const otherValue = read(other.value);
      if (takenValue !== undefined && otherValue !== undefined && takenValue !== otherValue) {
        return [{ taken, other, field, takenValue, otherValue }];
      }
    }
    return [];
  });
}

/** One problem for each kind and pair of files: two dumps of a large cluster differ in many pods. */
export function contradictionProblems(contradictions: readonly Contradiction[]): readonly Problem[] {
  const sorted = contradictions.toSorted(
    by(
      ({ taken }) => taken.kind,
      ({ taken }) => taken.source.file,
      ({ other }) => other.source.file,
      ({ taken }) => taken.source.line,
      ({ other }) => other.source.line,
      ({ taken }) => taken.name,
    ),
  );
  const byFiles = groupBy(sorted, ({ taken, other }) =>
    JSON.stringify([taken.kind, taken.source.file, other.source.file]),
  );
  return [...byFiles.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const { taken, other, field, takenValue, otherValue } = first;
    const more = found.length === 1 ? 'differs' : `and ${found.length - 1} more differ`;
    return {
      code: 'objects-contradict' as const,
      message: `${taken.kind} ${taken.name} ${more} from ${other.source.file}, which says ${field} ${otherValue} instead of ${takenValue}; what is said here was taken`,
      file: taken.source.file,
      line: taken.source.line,
    };
  });
}

function areEquallyStructured({ source: left }: SourcedObject, { source: right }: SourcedObject): boolean {
  return left.form === right.form || (left.knows === 'all' && right.knows === 'all');
}

function readyCondition(value: JsonObject): string | undefined {
  const ready = listAt(value, 'status', 'conditions').find((condition) => textAt(condition, 'type') === 'Ready');
  return textAt(ready, 'status');
}

/** The STATUS column of a table. */
function printedStatus(value: JsonObject): string | undefined {
  return textAt(value, 'printed', 'status');
}
