import type { Reading } from '../batch/reading.ts';
import { presetLimits } from './limit-options.ts';
import type { Settings } from './settings.ts';

/** How a batch reads its archives. The key of pseudonyms is made here, before workers run for it. */
export async function readingOf({ redact, pseudonyms, limits }: Settings): Promise<Reading> {
  return {
    redaction: pseudonyms === undefined ? (redact ? 'secrets' : 'none') : await keyedRedaction(pseudonyms),
    limits: { ...presetLimits, ...limits },
  };
}

async function keyedRedaction(keyFile: string): Promise<string> {
  const [{ readPseudonymKey }, { identifierPseudonym }] = await Promise.all([
    import('./pseudonym-key.ts'),
    import('../redact/pseudonyms/identifier-pseudonym.ts'),
  ]);
  // Of nothing, so that it tells nothing but the key.
  return `pseudonyms ${identifierPseudonym('', await readPseudonymKey(keyFile))}`;
}
