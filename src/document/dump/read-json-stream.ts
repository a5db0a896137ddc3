import type { Document, LogOrigin } from '../../model/document.ts';
import { readErrorLine } from '../error-text.ts';
import { createLineCursor, type LineCursor } from '../line-cursor.ts';
import { componentOf } from '../log-component.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { sliceJson } from '../manifest/slice-json.ts';

/** A JSON document is held in memory while it is read; a longer one is no output of kubectl. In UTF-16 code units. */
const LONGEST_DOCUMENT = 128 * 1024 * 1024;
const LOG_PIECE = 1 << 16;

const START = /^==== START logs for container (\S+) of pod ([^/\s]+)\/(\S+) ====/;
const END = /==== END logs for container \S+ of pod \S+ ====\s*$/;

/**
 * Reads JSON documents one after another, and between them the log blocks of `kubectl cluster-info dump`
 * (kubernetes/kubectl pkg/cmd/clusterinfo/clusterinfo_dump.go). Lines of neither kind (a comment, an echoed command)
 * are skipped. Yields what was understood as its last value's `forms`.
 */
export async function* readJsonStream(
  pieces: AsyncIterable<string>,
  file: string,
  forms: Set<string>,
): AsyncGenerator<Document> {
  const cursor = createLineCursor(pieces);
  for (let line = await cursor.next(); line !== undefined; line = await cursor.next()) {
    const start = START.exec(line);
    if (start !== null) {
      forms.add('dump');
      yield* readLogBlock(cursor, start, file);
    } else if (/^[{[]/.test(line)) {
      yield* readDocument(cursor, line, file, forms);
    }
  }
}

/** As kubectl prints it, a document ends with its closing bracket at the begin of a line. */
async function* readDocument(
  cursor: LineCursor,
  first: string,
  file: string,
  forms: Set<string>,
): AsyncGenerator<Document> {
  const firstLine = cursor.line - 1;
  const lines = [first];
  let length = first.length;
  let closed = /[}\]]\s*$/.test(first) && isWhole(first);
  while (!closed && length < LONGEST_DOCUMENT) {
    const line = await cursor.next();
    if (line === undefined) break;
    if (START.test(line)) {
      cursor.unread(line);
      break;
    }
    lines.push(line);
    length += line.length;
    closed = /^[}\]]\s*$/.test(line);
  }
  const { objects, events, listings, versions, problems, understood } = readManifest(
    sliceJson(lines.join(''), firstLine),
    file,
  );
  if (understood) forms.add('json');
  if (objects.length + events.length + listings.length > 0) yield { type: 'objects', objects, events, listings };
  for (const version of versions) yield { type: 'version', version };
  for (const problem of problems) yield { type: 'problem', problem };
}

function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function* readLogBlock(cursor: LineCursor, start: RegExpExecArray, file: string): AsyncGenerator<Document> {
  const [, container = '', namespace = '', pod = ''] = start;
  const firstLine = cursor.line;
  const first = await cursor.next();
  if (first === undefined || first.startsWith('==== END')) return;
  const failure = readErrorLine(first.replace(END, '').trimEnd());
  if (failure !== undefined) {
    const { expected } = failure;
    yield {
      type: 'failure',
      failure: {
        what: 'logs',
        of: { kind: 'Pod', namespace, name: pod },
        container,
        error: failure.error,
        ...(expected === undefined ? {} : { expected }),
        file,
        line: firstLine,
      },
    };
    for (let line: string | undefined = first; line !== undefined && !END.test(line); line = await cursor.next());
    return;
  }
  cursor.unread(first);
  const component = componentOf({ container, pod }, '');
  const origin: LogOrigin = {
    file,
    namespace,
    pod,
    container,
    previous: false,
    ...(component === undefined ? {} : { component }),
  };
  const chunks = blockChunks(cursor);
  yield { type: 'log', origin, firstLine, chunks };
  for await (const rest of chunks) void rest;
}

/** The END marker is glued to the last line where the log has no final newline. */
async function* blockChunks(cursor: LineCursor): AsyncGenerator<string> {
  let piece = '';
  for (let line = await cursor.next(); line !== undefined; line = await cursor.next()) {
    const end = END.exec(line);
    piece += end === null ? line : line.slice(0, end.index);
    if (end !== null) break;
    if (piece.length >= LOG_PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}
