import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The working directory; the repository's root where none is given. */
  readonly cwd?: string;
}

/** Runs the built program as a user does, by its first line, with output going into pipes. */
export function mustread(words: readonly string[], options: RunOptions = {}): Ran {
  const { FORCE_COLOR: _, PATH = '', ...environment } = process.env;
  const path = [dirname(process.execPath), PATH].join(delimiter);
  const { status, stdout, stderr } = spawnSync(join(root, 'dist/cli/main.js'), words, {
    cwd: options.cwd ?? root,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { ...environment, PATH: path, NO_COLOR: '1', ...options.env },
    maxBuffer: 256 * 1024 * 1024,
    // A program that never ends has no status.
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

export function emptyDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'mustread-'));
}
