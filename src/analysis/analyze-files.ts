import type { Analysis } from '../model/analysis.ts';
import { analyzeBundle, type AnalyzeOptions } from './analyze-bundle.ts';

/** Analyses texts by path, as a rule's test cases hold them. */
export function analyzeFiles(files: Readonly<Record<string, string>>, options: AnalyzeOptions): Promise<Analysis> {
  const contents = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  return analyzeBundle(
    {
      async *entries() {
        for (const { path, bytes } of contents) yield { path, content: once(bytes) };
      },
      facts: () => ({
        name: 'files',
        sha256: '',
        bytes: contents.reduce((sum, { bytes }) => sum + bytes.length, 0),
        entries: contents.length,
        truncated: false,
        problems: [],
      }),
    },
    options,
  );
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
