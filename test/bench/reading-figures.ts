import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { alternate, median, ratio } from './alternate.ts';
import type { Bench } from './bench.ts';
import { isThere } from './is-there.ts';
import { runPipeline } from './run-command.ts';

const BYTES = 500_000_000;
const MANY_RULES = 1000;
const FEW_RULES = 50;

/** Time, against what unpacks and searches the same archive. */
export async function readingFigures({ rounds, print, work, ...bench }: Bench): Promise<void> {
  const bundle = await bench.bundle(BYTES);
  const beside = bench.rules('beside', MANY_RULES - bench.shippedRules.count);
  const few = bench.rules('few', FEW_RULES);
  const many = bench.rules('many', MANY_RULES);
  const patterns = `${work}patterns.txt`;
  writeFileSync(patterns, `${patternsIn(many).join('\n')}\n`);
  const hasRg = isThere('rg');
  const notThere = Promise.resolve({ wall: Number.NaN, cpu: Number.NaN });

  const runs = await alternate(
    {
      gunzip: () => runPipeline(`gzip -dc ${bundle} | wc -c`),
      shipped: () => bench.mustread('analyze', bundle),
      thousand: () => bench.mustread('analyze', bundle, '--rules', beside),
      rg: () => (hasRg ? runPipeline(`tar xzOf ${bundle} | rg -a -f ${patterns} -c`) : notThere),
      fewRules: () => bench.analyzeWith(few, bundle),
      manyRules: () => bench.analyzeWith(many, bundle),
    },
    rounds,
  );
  print.figure('500 MB, shipped rules: wall / gzip -dc', ratio(runs.shipped, runs.gunzip, 'wall'));
  print.figure('500 MB, 1000 rules: wall / gzip -dc', ratio(runs.thousand, runs.gunzip, 'wall'));
  if (!hasRg) print.skipped('500 MB, 1000 rules: wall / tar | rg -f', 'rg is not there');
  else print.figure('500 MB, 1000 rules: wall / tar | rg -f', ratio(runs.thousand, runs.rg, 'wall'));
  print.figure('500 MB, 1000 rules: CPU / that of 50 rules', ratio(runs.manyRules, runs.fewRules, 'cpu'));
  print.figure('500 MB, shipped rules: CPU seconds', median(runs.shipped.map(({ cpu }) => cpu)));
}

/** As ripgrep takes them: it refuses the same name for two groups. */
function patternsIn(directory: string): readonly string[] {
  return readdirSync(directory).map((file) => {
    const quoted = /match: (".*")/.exec(readFileSync(directory + file, 'utf8'))?.[1] ?? '""';
    return String(JSON.parse(quoted)).replaceAll('?P<reason>', '?:');
  });
}
