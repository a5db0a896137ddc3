import { readDocuments } from '../../src/document/read-documents.ts';
import { createDocumentBudget } from '../../src/document/reading-limits.ts';
import type { Document, LogOrigin } from '../../src/model/document.ts';

export interface ReadLog {
  readonly origin: LogOrigin;
  readonly firstLine: number;
  readonly text: string;
}

export interface ReadEntry {
  readonly documents: readonly Exclude<Document, { type: 'log' }>[];
  readonly logs: readonly ReadLog[];
}

/** Reads a text (or bytes) as an entry of a bundle, cut into pieces of a length. */
export async function read(
  path: string,
  content: string | Uint8Array,
  piece = 1 << 20,
  longestLine?: number,
): Promise<ReadEntry> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
  }
  const budget = createDocumentBudget(longestLine === undefined ? {} : { maxLineLength: longestLine });
  const documents: Exclude<Document, { type: 'log' }>[] = [];
  const logs: ReadLog[] = [];
  for await (const document of readDocuments({ path, content: stream() }, budget)) {
    if (document.type !== 'log') {
      documents.push(document);
      continue;
    }
    const chunks: Uint8Array[] = [];
    for await (const chunk of document.chunks) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    logs.push({ origin: document.origin, firstLine: document.firstLine, text });
  }
  return { documents, logs };
}

export function objectsIn({ documents }: ReadEntry) {
  return documents.flatMap((document) => (document.type === 'objects' ? document.objects : []));
}

export function understoodAs({ documents }: ReadEntry): string | undefined {
  const last = documents.at(-1);
  return last?.type === 'file' ? last.file.understoodAs : undefined;
}
