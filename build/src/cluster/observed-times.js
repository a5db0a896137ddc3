import { parseRfc3339 } from '../time/timestamp.js';
import { listAt, textAt } from './json-fields.js';
import { by } from './order.js';
/** Enough to pass over clocks that run ahead, and little enough to keep in order while reading. */
const KEPT = 16;
const CONTAINER_LISTS = ['containerStatuses', 'initContainerStatuses'];
const CONTAINER_TIMES = [
    ['running', 'startedAt'],
    ['terminated', 'startedAt'],
    ['terminated', 'finishedAt'],
];
export function createObservedTimes() {
    const kept = [];
    const latestFirst = by(({ at }) => -at, ({ file }) => file);
    function add(at, file) {
        if (at === undefined)
            return;
        const observation = { at, file };
        const last = kept[KEPT - 1];
        if (last !== undefined && latestFirst(last, observation) <= 0)
            return;
        kept.push(observation);
        kept.sort(latestFirst).splice(KEPT);
    }
    return {
        add,
        addEvent: ({ lastAt, excerpt }) => add(lastAt, excerpt.file),
        addObject({ value, source }) {
            for (const text of timesOf(value)) {
                if (text !== undefined)
                    add(parseRfc3339(text), source.file);
            }
        },
        latest: () => kept,
    };
}
function* timesOf(value) {
    yield textAt(value, 'metadata', 'creationTimestamp');
    yield textAt(value, 'spec', 'renewTime');
    for (const condition of listAt(value, 'status', 'conditions')) {
        yield textAt(condition, 'lastHeartbeatTime');
        yield textAt(condition, 'lastTransitionTime');
    }
    for (const list of CONTAINER_LISTS) {
        for (const container of listAt(value, 'status', list)) {
            for (const [state, time] of CONTAINER_TIMES) {
                yield textAt(container, 'state', state, time);
                yield textAt(container, 'lastState', state, time);
            }
        }
    }
}
