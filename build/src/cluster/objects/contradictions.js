import { groupBy } from '../group-by.js';
import { listAt, textAt } from '../json-fields.js';
import { by } from '../order.js';
const TELLING = new Map([
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
export function contradictionsOf(objects) {
    const [taken, ...others] = objects;
    if (taken === undefined)
        return [];
    const telling = TELLING.get(taken.kind) ?? [];
    return others.flatMap((other) => {
        if (!areEquallyStructured(taken, other))
            return [];
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
export function contradictionProblems(contradictions) {
    const sorted = contradictions.toSorted(by(({ taken }) => taken.kind, ({ taken }) => taken.source.file, ({ other }) => other.source.file, ({ taken }) => taken.source.line, ({ other }) => other.source.line, ({ taken }) => taken.name));
    const byFiles = groupBy(sorted, ({ taken, other }) => JSON.stringify([taken.kind, taken.source.file, other.source.file]));
    return [...byFiles.values()].flatMap((found) => {
        const [first] = found;
        if (first === undefined)
            return [];
        const { taken, other, field, takenValue, otherValue } = first;
        const more = found.length === 1 ? 'differs' : `and ${found.length - 1} more differ`;
        return {
            code: 'objects-contradict',
            message: `${taken.kind} ${taken.name} ${more} from ${other.source.file}, which says ${field} ${otherValue} instead of ${takenValue}; what is said here was taken`,
            file: taken.source.file,
            line: taken.source.line,
        };
    });
}
function areEquallyStructured({ source: left }, { source: right }) {
    return left.form === right.form || (left.knows === 'all' && right.knows === 'all');
}
function readyCondition(value) {
    const ready = listAt(value, 'status', 'conditions').find((condition) => textAt(condition, 'type') === 'Ready');
    return textAt(ready, 'status');
}
/** The STATUS column of a table. */
function printedStatus(value) {
    return textAt(value, 'printed', 'status');
}
