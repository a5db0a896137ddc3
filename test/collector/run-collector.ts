import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Shell } from './shells.ts';

const script = fileURLToPath(new URL('../../src/collector/collect.sh', import.meta.url));

export interface CollectorRun {
  readonly shell?: Shell;
  /** Instead of a shell with the script. */
  readonly command?: readonly string[];
  readonly options?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Sends the signal, to the whole group as a terminal does, once this says so. */
  readonly interrupt?: { readonly signal: NodeJS.Signals; readonly when: () => boolean };
}

export interface Collected {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly archive: string;
  /** The archive's files by their path below its folder; empty where there is no archive. */
  readonly files: ReadonlyMap<string, string>;
  readonly manifest: readonly ManifestRow[];
  /** What is left of the script's temporary directories. */
  readonly leftOver: readonly string[];
}

export interface ManifestRow {
  readonly file: string;
  readonly exit: string;
  readonly seconds: number;
  readonly bytes: number;
  readonly cut: string;
  readonly command: string;
}

/** Runs the collector, in a place of its own, without asking. */
export async function runCollector({
  shell = ['sh'],
  command = [...shell, script],
  options = [],
  env = {},
  interrupt,
}: CollectorRun): Promise<Collected> {
  const place = mkdtempSync(join(tmpdir(), 'mustread-test-'));
  const temporary = join(place, 'tmp');
  mkdirSync(temporary);
  const archive = join(place, 'calico-bundle.tar.gz');
  const [program = 'sh', ...words] = command;
  const child = spawn(program, [...words, '--yes', '--output', archive, ...options], {
    // A group of its own, which Ctrl-C is sent to.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: place, TMPDIR: temporary, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const timer =
    interrupt === undefined
      ? undefined
      : setInterval(() => {
          if (!interrupt.when() || child.pid === undefined) return;
          clearInterval(timer);
          process.kill(-child.pid, interrupt.signal);
        }, 20);
  const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  clearInterval(timer);
  const files = existsSync(archive) ? unpack(archive, join(place, 'unpacked')) : new Map<string, string>();
  const leftOver = readdirSync(temporary);
  return { status, stdout, stderr, archive, files, manifest: rowsOf(files.get('manifest.tsv') ?? ''), leftOver };
}

/** With another tar than the script's. */
function unpack(archive: string, directory: string): ReadonlyMap<string, string> {
  mkdirSync(directory);
  spawnSync('tar', ['-xzf', archive, '-C', directory, '--strip-components=1']);
  const paths = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(directory, path)).isFile(),
  );
  const files = new Map(paths.sort().map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
  rmSync(directory, { recursive: true });
  return files;
}

function rowsOf(manifest: string): readonly ManifestRow[] {
  return manifest
    .split('\n')
    .slice(1, -1)
    .map((line) => {
      const [, file = '', exit = '', seconds, bytes, cut = '', command = ''] = line.split('\t');
      return { file, exit, seconds: Number(seconds), bytes: Number(bytes), cut, command };
    });
}
