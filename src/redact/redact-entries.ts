import type { Entry } from '../model/entry.ts';
import { redactContent, type Redaction } from './redact-content.ts';

/**
 * The entries of a bundle without their secrets, one by one as they come: whoever reads these never sees the others.
 * Their paths have pseudonyms too.
 */
export async function* redactEntries(
  entries: AsyncIterable<Entry>,
  redaction: Redaction = {},
): AsyncGenerator<Entry, void, undefined> {
  for await (const entry of entries) {
    const path = redaction.pseudonyms?.(entry.path) ?? entry.path;
    yield { ...entry, path, content: redactContent(entry.content, redaction) };
  }
}
