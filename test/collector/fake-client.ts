import { chmodSync, copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('fake-kubectl.sh', import.meta.url));

export interface FakeClient {
  readonly env: Readonly<Record<string, string>>;
  /** The commands so far, without the client's name. */
  calls(): readonly string[];
}

/** A client that answers without a cluster, alone on a PATH before all others. */
export function fakeClient(name: 'kubectl' | 'oc' = 'kubectl'): FakeClient {
  const directory = mkdtempSync(join(tmpdir(), 'mustread-fake-'));
  copyFileSync(source, join(directory, name));
  chmodSync(join(directory, name), 0o755);
  const log = join(directory, 'calls');
  return {
    env: { PATH: `${directory}${delimiter}${process.env['PATH']}`, FAKE_LOG: log },
    calls: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(0, -1) : []),
  };
}
