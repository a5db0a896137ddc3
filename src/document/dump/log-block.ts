import type { CollectionFailure, Document } from '../../model/document.ts';
import { readErrorLine } from '../error-text.ts';
import { componentOf } from '../log-component.ts';
import { type LogEnd, readLog } from '../read-log.ts';
import type { TextCursor } from '../text-cursor.ts';

const START = '==== START logs for container ';
/** The beginning of a log that is looked at to tell whose it is. */
const HEAD = 1 << 14;

export interface LogBlock {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
}

/** The line before a log in `kubectl cluster-info dump` (kubernetes/kubectl pkg/cmd/clusterinfo/clusterinfo_dump.go). */
export function logBlockStart(line: string): LogBlock | undefined {
  if (!line.startsWith(START)) return undefined;
  const found = /^==== START logs for container (\S+) of pod ([^/\s]+)\/(\S+) ====\s*$/.exec(line);
  if (found === null) return undefined;
  const [, container = '', namespace = '', pod = ''] = found;
  return { container, namespace, pod };
}

/** Whether some line of a text is such a line. */
export function hasLogBlock(text: string): boolean {
  return text.includes(START) && text.split('\n').some((line) => logBlockStart(line) !== undefined);
}

/** Reads a block whose first line was taken. An error stands in it where the log could not be had. */
export async function* readLogBlock(
  cursor: TextCursor,
  block: LogBlock,
  file: string,
): AsyncGenerator<Document, void, undefined> {
  const { container, namespace, pod } = block;
  const end = `==== END logs for container ${container} of pod ${namespace}/${pod} ====`;
  const failure = (await cursor.fill()) ? failureOf(cursor, block, end, file) : undefined;
  if (failure !== undefined) {
    yield { type: 'failure', failure };
    const isGlued = cursor.piece.startsWith(end, failure.error.length);
    if (isGlued) cursor.take(failure.error.length);
    else cursor.takeLine();
  }
  const isOver = !(await cursor.fill()) || cursor.piece.startsWith(end);
  if (failure === undefined || !isOver) {
    const [head = ''] = cursor.piece.slice(0, HEAD).split(end, 1);
    const component = componentOf(block, head);
    const origin = { file, ...block, ...(component === undefined ? {} : { component }), previous: false };
    yield* readLog(cursor, origin, endOfBlock(end));
  }
  if (cursor.piece.startsWith(end)) cursor.takeLine();
}

function failureOf(cursor: TextCursor, block: LogBlock, end: string, file: string): CollectionFailure | undefined {
  const [line = ''] = cursor.piece.split('\n', 1);
  if (!/^(?:Create log request|Request log) error: /.test(line)) return undefined;
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
function endOfBlock(end: string): LogEnd {
  return (piece, atLineStart) => {
    const next = atLineStart && piece.startsWith(START) ? 0 : piece.indexOf(`\n${START}`) + 1 || -1;
    const stops = [piece.indexOf(end), next].filter((at) => at !== -1);
    return stops.length === 0 ? undefined : Math.min(...stops);
  };
}
