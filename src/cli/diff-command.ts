import type { Argv } from 'yargs';
import type { Comparison } from '../model/comparison.ts';
import { severities, type Severity } from '../model/rule.ts';
import { comparisonFormats, type ComparisonFormat } from '../report/comparison-format.ts';
import { extensionsOf } from '../report/format.ts';
import { exitStatus } from './exit-status.ts';
import { withInputOptions } from './input-options.ts';
import { withOutputOptions } from './output-options.ts';
import { planOutputs } from './plan-outputs.ts';
import type { Settings } from './settings.ts';
import { checkOutputs, writeOutput } from './write-output.ts';

export interface DiffArguments {
  readonly before: string;
  readonly after: string;
  readonly output: readonly string[];
  readonly format: readonly ComparisonFormat[];
  readonly settings: Settings;
}

export function diffOptions(yargs: Argv): Argv {
  const input = 'a bundle, or what analyze --format json wrote';
  const options = yargs
    .positional('before', { describe: `The earlier one: ${input}`, type: 'string', demandOption: true })
    .positional('after', { describe: `The later one: ${input}`, type: 'string', demandOption: true })
    .option('fail-on', {
      type: 'string',
      choices: severities,
      describe: 'Exit with status 1 when a finding that is at least this severe is new, somewhere',
    })
    .example('$0 diff monday.tar.gz friday.tar.gz -o changes.html', 'what got better, and what got worse')
    .example('$0 diff before.json after.tar.gz', 'an analysis that was kept, against a bundle');
  const extensions = extensionsOf(comparisonFormats);
  return withInputOptions(withOutputOptions(options, 'the comparison', comparisonFormats, extensions));
}

/** Compares and reports; returns the exit status. */
export async function runDiff(arguments_: DiffArguments): Promise<number> {
  const outputs = planOutputs(arguments_, comparisonFormats);
  await checkOutputs(outputs.files);
  const [
    { readInput },
    { whyNothingReadable },
    { compareAnalyses },
    { renderComparison },
    { loadRulePacks },
    { createProgressLine },
    { describeTerminal },
    { templateText },
  ] = await Promise.all([
    import('./read-input.ts'),
    import('../analysis/why-nothing-readable.ts'),
    import('../compare/compare-analyses.ts'),
    import('../report/render-comparison.ts'),
    import('./rule-files.ts'),
    import('./progress-line.ts'),
    import('./terminal.ts'),
    import('./package-files.ts'),
  ]);
  const { settings } = arguments_;
  const rules = await loadRulePacks(settings.rules);
  const { onProgress, clear } = createProgressLine(process.stderr);
  const options = { ...settings, rules, onProgress };
  const before = await readInput(arguments_.before, options);
  const after = await readInput(arguments_.after, options);
  clear();

  for (const analysis of [before, after]) {
    const unreadable = whyNothingReadable(analysis);
    if (unreadable === undefined) continue;
    process.stderr.write(`mustread: ${unreadable}\n`);
    return exitStatus.nothingReadable;
  }
  const comparison = compareAnalyses(before, after);
  for (const { path, format } of outputs.files) {
    await writeOutput(path, renderComparison(comparison, format, { templates: templateText }));
  }
  const terminal = describeTerminal(process.stdout, process.env);
  for (const format of outputs.printed) {
    process.stdout.write(
      renderComparison(comparison, format, { templates: templateText, ...(format === 'text' ? terminal : {}) }),
    );
  }
  return isReached(comparison, settings.failOn) ? exitStatus.failed : exitStatus.analysed;
}

/** A suspicion fails nothing, as in `analyze`. */
function isReached({ findings }: Comparison, failOn: Severity | undefined): boolean {
  if (failOn === undefined) return false;
  return findings.some(
    ({ severity, instances }) =>
      severities.indexOf(severity) <= severities.indexOf(failOn) &&
      instances.some(({ change, after }) => change === 'new' && after?.outcome === 'matched'),
  );
}
