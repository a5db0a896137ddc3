import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** Seconds; bytes. A pipeline's memory is not told. */
export interface Usage {
  readonly wall: number;
  readonly cpu: number;
  readonly peak?: number;
}

/** Makes a Node process write what it used when it ends. */
const HOOK = `data:text/javascript,${encodeURIComponent(`
import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS * 1024 }));
});`)}`;

/** Runs a Node script with its output thrown away, after `before` (`taskset -c 0`). Throws where it fails. */
export async function runNode(
  words: readonly string[],
  usageFile: string,
  before: readonly string[] = [],
): Promise<Usage> {
  const [command = '', ...rest] = [...before, process.execPath, '--import', HOOK, ...words];
  const wall = await timed(command, rest, { BENCH_USAGE: usageFile });
  return { wall, ...(JSON.parse(await readFile(usageFile, 'utf8')) as { cpu: number; peak: number }) };
}

/** Runs a pipeline of the shell; a search that finds nothing is no failure. */
export async function runPipeline(pipeline: string): Promise<Usage> {
  let errors = '';
  const wall = await timed(
    'bash',
    ['-c', `TIMEFORMAT='%U %S'; time { ${pipeline} >/dev/null || true; }`],
    {},
    (text) => {
      errors += text;
    },
  );
  const [user = 0, system = 0] = errors.trim().split('\n').at(-1)?.split(' ').map(Number) ?? [];
  return { wall, cpu: user + system };
}

async function timed(
  command: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  onError: (text: string) => void = () => {},
): Promise<number> {
  const begin = process.hrtime.bigint();
  const child = spawn(command, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C', ...environment },
  });
  child.stderr.setEncoding('utf8').on('data', onError);
  const status = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`${command} ${words.join(' ')} ended with status ${String(status)}`);
  return Number(process.hrtime.bigint() - begin) / 1e9;
}
