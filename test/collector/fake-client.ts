import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('fake-kubectl.sh', import.meta.url));

export interface FakeClient {
  readonly env: Readonly<Record<'PATH' | 'FAKE_LOG', string>>;
  /** Where it lies; first on the PATH. */
  readonly directory: string;
  /** The commands so far, without the client's name. */
  calls(): readonly string[];
  /** Whether the process of the last HANG is still there. */
  hangs(): boolean;
  /** Puts one more program beside it. */
  add(name: string, script: string): void;
}

/** A client that answers without a cluster. */
export function fakeClient(name: 'kubectl' | 'oc' = 'kubectl'): FakeClient {
  const directory = mkdtempSync(join(tmpdir(), 'mustread-fake-'));
  copyFileSync(source, join(directory, name));
  chmodSync(join(directory, name), 0o755);
  const log = join(directory, 'calls');
  return {
    env: { PATH: `${directory}${delimiter}${process.env['PATH']}`, FAKE_LOG: log },
    directory,
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []),
    hangs: () => isAlive(Number(readFileSync(`${log}.hung`, 'utf8'))),
    add: (program, script) => writeFileSync(join(directory, program), `#!/bin/sh\n${script}\n`, { mode: 0o755 }),
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
