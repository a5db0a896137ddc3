import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The scenarios run the program as it is shipped: built. */
export function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, ['node_modules/rolldown/bin/cli.mjs', '-c', '--log-level', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
