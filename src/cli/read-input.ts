import { open, readFile, type FileHandle } from 'node:fs/promises';
import type { Analysis } from '../model/analysis.ts';
import { UserError } from '../model/user-error.ts';
import { analyzeInputs, type AnalyzeInputsOptions } from './analyze-inputs.ts';

/** An analysis larger than this was written by something else. In bytes. */
const LARGEST_ANALYSIS = 256 * 1024 * 1024;

/** An analysis that `--format json` wrote, as it stands; of anything else, a fresh one. */
export async function readInput(path: string, options: AnalyzeInputsOptions): Promise<Analysis> {
  const text = await textOfObject(path);
  if (text !== undefined) {
    const { readAnalysis } = await import('../analysis/read-analysis.ts');
    const analysis = readAnalysis(text, path);
    if (analysis !== undefined) return analysis;
  }
  return analyzeInputs([path], options);
}

/** The text of a file that is a JSON object, as far as its beginning tells. */
async function textOfObject(path: string): Promise<string | undefined> {
  // What can't be opened is told of by what opens bundles.
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return undefined;
  try {
    return (await beginsAsObject(file)) ? await readFile(file, 'utf8') : undefined;
  } catch (cause) {
    throw new UserError(`Can't read ${path}`, { cause });
  } finally {
    await file.close();
  }
}

async function beginsAsObject(file: FileHandle): Promise<boolean> {
  const about = await file.stat();
  if (!about.isFile() || about.size > LARGEST_ANALYSIS) return false;
  const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
  return /^\uFEFF?\s*\{/.test(buffer.toString('utf8', 0, bytesRead));
}
