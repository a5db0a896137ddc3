import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes a kubeconfig for a server on this machine; returns its path. */
export function kubeconfigFor(port: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'mustread-stand-in-')), 'kubeconfig');
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'stand-in',
    clusters: [{ name: 'stand-in', cluster: { server: `http://127.0.0.1:${port}` } }],
    users: [{ name: 'reader', user: {} }],
    contexts: [{ name: 'stand-in', context: { cluster: 'stand-in', user: 'reader' } }],
  };
  writeFileSync(path, JSON.stringify(config));
  return path;
}
