/** The keys and indexes of a field's path: `status.conditions[4].status`. */
export function fieldSteps(path) {
    return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, index]) => (index === undefined ? step : Number(index)));
}
