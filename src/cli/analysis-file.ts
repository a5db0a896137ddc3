import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { readAnalysis } from '../analysis/read-analysis.ts';
import type { Analysis } from '../model/analysis.ts';
import { UserError } from '../model/user-error.ts';
import { standardInput } from './standard-input.ts';

/** The analysis in a file or on standard input. Throws a `UserError` where there is none. */
export async function readAnalysisFile(path: string): Promise<Analysis> {
  const isStream = path === standardInput;
  const json = await (isStream ? text(process.stdin) : readFile(path, 'utf8')).catch((cause: unknown) => {
    throw new UserError(`Can't read ${path}`, { cause });
  });
  const name = isStream ? 'Standard input' : path;
  const analysis = readAnalysis(json, name);
  if (analysis !== undefined) return analysis;
  throw new UserError(`${name} is no analysis`, { hint: 'mustread analyze BUNDLE -o report.json writes one.' });
}
