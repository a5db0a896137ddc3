import { readErrorLine } from '../error-text.js';
import { componentOf } from '../log-component.js';
import { readLog } from '../read-log.js';
const START = '==== START logs for container ';
/** The beginning of a log that is looked at to tell whose it is. */
const HEAD = 1 << 14;
/** The line before a log in `kubectl cluster-info dump` (kubernetes/kubectl pkg/cmd/clusterinfo/clusterinfo_dump.go). */
export function logBlockStart(line) {
    if (!line.startsWith(START))
        return undefined;
    const found = /^==== START logs for container (\S+) of pod ([^/\s]+)\/(\S+) ====\s*$/.exec(line);
    if (found === null)
        return undefined;
    const [, container = '', namespace = '', pod = ''] = found;
    return { container, namespace, pod };
}
/** Reads a block whose first line was taken. An error stands in it where the log could not be had. */
export async function* readLogBlock(cursor, block, file) {
    const { container, namespace, pod } = block;
    const end = `==== END logs for container ${container} of pod ${namespace}/${pod} ====`;
    const failure = (await cursor.fill()) ? failureOf(cursor, block, end, file) : undefined;
    if (failure !== undefined) {
        yield { type: 'failure', failure };
        const isGlued = cursor.piece.startsWith(end, failure.error.length);
        if (isGlued)
            cursor.take(failure.error.length);
        else
            cursor.takeLine();
    }
    const isOver = !(await cursor.fill()) || cursor.piece.startsWith(end);
    if (failure === undefined || !isOver) {
        const [head = ''] = cursor.piece.slice(0, HEAD).split(end, 1);
        const component = componentOf(block, head);
        const origin = { file, ...block, ...(component === undefined ? {} : { component }), previous: false };
        yield* readLog(cursor, origin, endOfBlock(end));
    }
    if (cursor.piece.startsWith(end))
        cursor.takeLine();
}
function failureOf(cursor, block, end, file) {
    const [line = ''] = cursor.piece.split('\n', 1);
    if (!/^(?:Create log request|Request log) error: /.test(line))
        return undefined;
    const [error = ''] = line.split(end, 1);
    const { container, namespace, pod } = block;
    const expected = readErrorLine(error)?.expected;
    return {
        what: 'logs',
        of: { kind: 'Pod', name: pod, namespace },
        container,
        error: error.trimEnd(),
        ...(expected === undefined ? {} : { expected }),
        file,
        line: cursor.line,
    };
}
/** The end's line is glued to a log that does not end with a newline; it is missing where the dump was interrupted. */
function endOfBlock(end) {
    return (piece, atLineStart) => {
        const next = atLineStart && piece.startsWith(START) ? 0 : piece.indexOf(`\n${START}`) + 1 || -1;
        const stops = [piece.indexOf(end), next].filter((at) => at !== -1);
        return stops.length === 0 ? undefined : Math.min(...stops);
    };
}
