import { spawnSync } from 'node:child_process';

/** Shells that customers' machines have as `sh`, as command lines. */
const SHELLS = [['dash'], ['bash'], ['bash', '--posix'], ['busybox', 'sh']] as const;

export type Shell = readonly string[];

/** Those of this machine. Continuous integration has them all. */
export const shells: readonly Shell[] = SHELLS.filter(([program]) => isCi() || isOnPath(program));

export function isOnPath(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

export function isCi(): boolean {
  return process.env['CI'] !== undefined;
}
