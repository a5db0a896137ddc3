import type { Entry } from '../model/entry.ts';
import { redactContent } from './redact-content.ts';
import type { OnSecret } from './text-redactor.ts';

/** The entries of a bundle without their secrets, one by one as they come: whoever reads these never sees the others. */
export async function* redactEntries(entries: AsyncIterable<Entry>, onSecret?: OnSecret): AsyncGenerator<Entry> {
  for await (const entry of entries) yield { ...entry, content: redactContent(entry.content, onSecret) };
}
