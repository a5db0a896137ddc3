import { readFile } from 'node:fs/promises';
import type { Analysis } from '../model/analysis.ts';
import { UserError } from '../model/user-error.ts';

/** The commands by which an analysis says that the missing can be collected. */
export async function collectNext(path: string): Promise<readonly string[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError(`Can't read ${path}`, { cause });
  });
  const commands = commandsOf(text);
  if (commands === undefined) {
    throw new UserError(`${path} is no analysis`, { hint: 'mustread analyze BUNDLE -o report.json writes one.' });
  }
  if (commands.length === 0) throw new UserError(`Nothing is missing in ${path}`);
  return commands;
}

function commandsOf(text: string): readonly string[] | undefined {
  try {
    const { coverage } = JSON.parse(text) as Partial<Analysis>;
    const commands: readonly unknown[] | undefined = coverage?.collectNext;
    // A line break would make two commands of one.
    return commands?.flatMap((command) => (typeof command === 'string' && !/[\r\n]/.test(command) ? [command] : []));
  } catch {
    return undefined;
  }
}
