/** Between the first and the last command of a collector; ages are all counted back from one moment. */
const COLLECTING = 90_000;
/** Ages are counted back from `collectedAt`. */
export function timedEvent(event, collectedAt) {
    return {
        event,
        firstAt: event.firstAt ?? before(collectedAt, event.firstAge),
        lastAt: event.lastAt ?? before(collectedAt, event.lastAge),
        tolerance: COLLECTING + (event.lastAt === undefined ? (event.agePrecision ?? 0) : 0),
    };
}
function before(moment, age) {
    return age === undefined ? undefined : moment - age;
}
