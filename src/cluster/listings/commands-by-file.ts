import type { CollectedCommand } from '../../model/document.ts';
import { groupBy } from '../group-by.ts';

/** The command behind each file; a file that several commands wrote to is left out, since nothing parts its text. */
export function commandsByFile(commands: readonly CollectedCommand[]): ReadonlyMap<string, CollectedCommand> {
  const single = [...groupBy(commands, ({ file }) => file)].filter(([, list]) => list.length === 1);
  return new Map(single.flatMap(([file, list]) => list.map((command) => [file, command] as const)));
}
