import type { Entry } from '../../model/entry.ts';
import { decodeText } from '../../text/decode.ts';
import type { SecretKind } from '../secret-span.ts';
import { TextRedactor } from '../text-redactor.ts';
import { wholeLines } from '../whole-lines.ts';
import { findSuspects, type SuspectKind } from './suspects.ts';

/** A place that still looks like a secret; never what stands there. */
export interface Remain {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly kind: SecretKind | SuspectKind;
}

/** Looks through redacted entries again. */
export async function* findRemains(entries: AsyncIterable<Entry>): AsyncGenerator<Remain, void, undefined> {
  for await (const { path: file, content } of entries) {
    const found: Remain[] = [];
    const redactor = new TextRedactor((kind, line) => found.push({ file, line, kind }));
    let line = 0;
    for await (const lines of wholeLines(decodeText(content, 'utf-8'))) {
      for (const text of lines) {
        line++;
        for (const kind of findSuspects(text)) found.push({ file, line, kind });
        redactor.push(text);
      }
    }
    redactor.end();
    yield* found.sort((a, b) => a.line - b.line);
  }
}
