import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createPrinter } from './compare.ts';
import { makeBundle } from './make-bundle.ts';
import { makeRules } from './make-rules.ts';
import { runNode, runPipeline, type Usage } from './run-command.ts';

/**
 * `npm run bench`: ratios against what unpacks and searches the same archive, from alternating runs, because a shared
 * machine is twice as fast in one minute as in the next. `npm run bench -- ROUNDS` for other than 5 of them.
 */
const ROUNDS = Number(process.argv[2] ?? 5);
const SIZES = { small: 50_000_000, middle: 500_000_000, large: 2_000_000_000 } as const;
const SEED = 7;
const FAULTY_ONE_IN = 25;
const MANY_RULES = 1000;
const FEW_RULES = 50;

const root = new URL('../../../', import.meta.url);
const work = fileURLToPath(new URL('build/bench-data/', root));
const product = fileURLToPath(new URL('dist/cli/main.js', root));
const withRules = fileURLToPath(new URL('build/test/bench/analyze-with-rules.js', root));
const usageFile = `${work}usage.json`;

mkdirSync(work, { recursive: true });
const bundles = Object.fromEntries(
  await Promise.all(Object.entries(SIZES).map(async ([name, bytes]) => [name, await bundleOf(name, bytes)] as const)),
) as Record<keyof typeof SIZES, string>;
const shippedRules = (JSON.parse(readFileSync(new URL('dist/rules.json', root), 'utf8')) as { rules: unknown[] }).rules;
const beside = rulesIn('beside', MANY_RULES - shippedRules.length);
const few = rulesIn('few', FEW_RULES);
const many = rulesIn('many', MANY_RULES);
const patterns = `${work}patterns.txt`;
writeFileSync(patterns, `${readPatterns(many).join('\n')}\n`);
const hasRg = isThere('rg');

const notThere = Promise.resolve({ wall: Number.NaN, cpu: Number.NaN });

const analyze = (bundle: string, ...options: readonly string[]): Promise<Usage> =>
  runNode([product, 'analyze', bundle, ...options], usageFile);

const print = createPrinter(readFileSync(new URL('docs/performance.md', root), 'utf8'));
print.heading(`${ROUNDS} rounds, ${shippedRules.length} shipped rules, Node ${process.versions.node}`);

const rounds = await alternate({
  gunzip: () => runPipeline(`gzip -dc ${bundles.middle} | wc -c`),
  shipped: () => analyze(bundles.middle),
  thousand: () => analyze(bundles.middle, '--rules', beside),
  rg: () => (hasRg ? runPipeline(`tar xzOf ${bundles.middle} | rg -a -f ${patterns} -c`) : notThere),
  fewRules: () => runNode([withRules, bundles.middle, few], usageFile),
  manyRules: () => runNode([withRules, bundles.middle, many], usageFile),
  small: () => analyze(bundles.small),
});
print.figure('500 MB, shipped rules: wall / gzip -dc', ratio(rounds.shipped, rounds.gunzip, 'wall'));
print.figure('500 MB, 1000 rules: wall / gzip -dc', ratio(rounds.thousand, rounds.gunzip, 'wall'));
if (!hasRg) print.skipped('500 MB, 1000 rules: wall / tar | rg -f', 'rg is not there');
else print.figure('500 MB, 1000 rules: wall / tar | rg -f', ratio(rounds.thousand, rounds.rg, 'wall'));
print.figure('500 MB, 1000 rules: CPU / that of 50 rules', ratio(rounds.manyRules, rounds.fewRules, 'cpu'));
print.figure('500 MB, shipped rules: CPU seconds', median(rounds.shipped.map(({ cpu }) => cpu)));

const large = await alternate({ large: () => analyze(bundles.large) }, 1);
const peakOf = (runs: readonly Usage[]): number => median(runs.map(({ peak = 0 }) => peak / 2 ** 20));
print.figure('2 GB: peak memory, MiB', peakOf(large.large));
print.figure('2 GB: peak memory over that of 50 MB, MiB', peakOf(large.large) - peakOf(rounds.small));

const starts = await alternate(
  { bare: () => runNode(['-e', '0'], usageFile), help: () => runNode([product, '--help'], usageFile) },
  4 * ROUNDS,
);
print.figure(
  '--help: wall over bare node, ms',
  1000 * median(starts.help.map(({ wall }, at) => wall - (starts.bare[at]?.wall ?? 0))),
);

async function bundleOf(name: string, bytes: number): Promise<string> {
  const path = `${work}${name}-${SEED}.tar.gz`;
  const base = fileURLToPath(new URL('samples/healthy.tar.gz', root));
  if (!existsSync(path)) await makeBundle(path, { bytes, base, seed: SEED, faultyOneIn: FAULTY_ONE_IN });
  return path;
}

function rulesIn(name: string, count: number): string {
  const directory = `${work}rules-${name}/`;
  mkdirSync(directory, { recursive: true });
  for (const [file, text] of makeRules(count, SEED)) writeFileSync(directory + file, text);
  return directory;
}

/** As ripgrep takes them: it refuses the same name for two groups. */
function readPatterns(directory: string): readonly string[] {
  return [...makeRules(MANY_RULES, SEED).keys()].map((file) =>
    String(JSON.parse(/match: (".*")/.exec(readFileSync(directory + file, 'utf8'))?.[1] ?? '""')).replaceAll(
      '?P<reason>',
      '?:',
    ),
  );
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function alternate<Name extends string>(
  runs: Readonly<Record<Name, () => Promise<Usage>>>,
  times = ROUNDS,
): Promise<Record<Name, Usage[]>> {
  const usages = Object.fromEntries(Object.keys(runs).map((name) => [name, []])) as unknown as Record<Name, Usage[]>;
  for (let round = 0; round < times; round++) {
    for (const name of Object.keys(runs) as Name[]) usages[name].push(await runs[name]());
  }
  return usages;
}

function ratio(runs: readonly Usage[], to: readonly Usage[], of: 'wall' | 'cpu'): number {
  return median(runs.map((usage, round) => usage[of] / (to[round]?.[of] ?? Number.NaN)));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
