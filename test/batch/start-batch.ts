import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { root } from '../scenarios/run.ts';

/** Starts the built program and comes back once so many archives of the batch are done. */
export async function startBatch(words: readonly string[], output: string, done: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'batch', ...words, '-o', output], {
    cwd: root,
    stdio: 'ignore',
  });
  while (recordsIn(output) < done && child.exitCode === null) await setTimeout(5);
  return child;
}

/** How many archives are done. */
export function recordsIn(output: string): number {
  return namesIn(output).filter((name) => name.endsWith('record.json')).length;
}

/** Every file below a directory, with its text. */
export function filesIn(output: string): ReadonlyMap<string, string> {
  return new Map(namesIn(output).map((name) => [name, readFileSync(join(output, name), 'utf8')]));
}

function namesIn(output: string): readonly string[] {
  if (!existsSync(output)) return [];
  return readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html|md|csv|jsonl?|part)$/.test(name),
  );
}
