import { UserError } from '../model/user-error.ts';
import { readAnalysisFile } from './analysis-file.ts';

/** The commands by which an analysis says that the missing can be collected. */
export async function collectNext(path: string): Promise<readonly string[]> {
  const { coverage } = await readAnalysisFile(path);
  // A line break would make two commands of one.
  const commands = coverage.collectNext.filter((command) => !/[\r\n]/.test(command));
  if (commands.length === 0) throw new UserError(`Nothing is missing in ${path}`);
  return commands;
}
