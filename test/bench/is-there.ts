import { execFileSync } from 'node:child_process';

/** Whether the machine has a command that answers to `--version`. */
export function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
