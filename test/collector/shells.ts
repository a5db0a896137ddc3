import { spawnSync } from 'node:child_process';

/** Shells that customers' machines have as `sh`, as command lines. */
const SHELLS = [['dash'], ['bash'], ['bash', '--posix'], ['busybox', 'sh']] as const;

export type Shell = readonly string[];

/** Those of this machine. Continuous integration has them all. */
export const shells: readonly Shell[] = SHELLS.filter(([program]) => isCi() || isOnPath(program));

function isOnPath(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function isCi(): boolean {
  return process.env['CI'] !== undefined;
}

/** The client is Debian's or the machine's own: continuous integration has one, and without it nothing is shown. */
export const hasKubectl: boolean = isCi() || isOnPath('kubectl');
