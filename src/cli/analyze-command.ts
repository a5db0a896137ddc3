import type { Argv } from 'yargs';
import type { Severity } from '../model/rule.ts';
import { severities } from '../model/rule.ts';
import { extensionsOf, reportFormats, type ReportFormat } from '../report/format.ts';
import { exitStatus } from './exit-status.ts';
import { withLimitOptions, type ReadingLimits } from './limit-options.ts';
import { planOutputs } from './plan-outputs.ts';
import { rulesOption } from './rules-option.ts';
import { writeOutput } from './write-output.ts';

export interface AnalyzeArguments {
  readonly bundle: readonly string[];
  readonly output: readonly string[];
  readonly format: readonly ReportFormat[];
  readonly rules: readonly string[];
  readonly failOn: Severity | undefined;
  readonly redact: boolean;
  readonly limits: Partial<ReadingLimits>;
  readonly cluster: number | undefined;
  readonly pseudonyms: string | undefined;
}

export function analyzeOptions(yargs: Argv): Argv {
  const options = yargs
    .positional('bundle', {
      describe: 'Archives, directories or files of output; - is standard input. Several are read as one bundle',
      type: 'string',
      array: true,
      demandOption: true,
    })
    .option('output', {
      alias: 'o',
      type: 'string',
      array: true,
      nargs: 1,
      default: [],
      describe: `Write a report; its format follows from the name (${extensionsOf(reportFormats)})`,
    })
    .option('format', {
      type: 'string',
      array: true,
      nargs: 1,
      choices: reportFormats,
      default: [],
      describe: 'Print this format, or give it to the -o file whose name tells none',
    })
    .option('rules', rulesOption)
    .option('redact', {
      type: 'boolean',
      default: false,
      describe: 'Take secrets out of what is read, so that no report can quote one',
    })
    .option('cluster', {
      type: 'number',
      nargs: 1,
      describe: 'The number of the cluster, where files of several lie together; else the one in the worst state',
    })
    .option('pseudonyms', {
      type: 'string',
      nargs: 1,
      describe: 'A file with a key, made if absent: as --redact, with pseudonyms for addresses and names of hosts',
    })
    .option('fail-on', {
      type: 'string',
      choices: severities,
      describe: 'Exit with status 1 when a present finding is at least this severe',
    })
    .example('$0 analyze must-gather.tar.gz -o report.html', 'the report, and a summary in the terminal')
    .example('kubectl describe nodes | $0 analyze -', 'whatever there is');
  return withLimitOptions(options);
}

/** Analyses and reports; returns the exit status. */
export async function runAnalyze(arguments_: AnalyzeArguments): Promise<number> {
  const outputs = planOutputs(arguments_, reportFormats);
  const [
    { analyzeInputs },
    { whyNothingReadable },
    { reaches },
    { renderReport },
    { loadRulePacks },
    { createProgressLine },
    { describeTerminal },
    files,
  ] = await Promise.all([
    import('./analyze-inputs.ts'),
    import('../analysis/why-nothing-readable.ts'),
    import('../model/present-finding.ts'),
    import('../report/render.ts'),
    import('./rule-files.ts'),
    import('./progress-line.ts'),
    import('./terminal.ts'),
    import('./package-files.ts'),
  ]);

  const rules = await loadRulePacks(arguments_.rules);
  const progress = createProgressLine(process.stderr);
  const analysis = await analyzeInputs(arguments_.bundle, { ...arguments_, rules, onProgress: progress.onProgress });
  progress.clear();

  const unreadable = whyNothingReadable(analysis);
  if (unreadable !== undefined) {
    process.stderr.write(`mustread: ${unreadable}\n`);
    return exitStatus.nothingReadable;
  }
  for (const { path, format } of outputs.files) {
    await writeOutput(path, renderReport(analysis, format, { templates: files.templateText }));
  }
  const terminal = describeTerminal(process.stdout, process.env);
  for (const format of outputs.printed) {
    const fullReport = outputs.files[0]?.path;
    process.stdout.write(
      renderReport(analysis, format, {
        templates: files.templateText,
        ...(format === 'text' ? terminal : {}),
        ...(fullReport === undefined ? {} : { fullReport }),
      }),
    );
  }
  const { failOn } = arguments_;
  return failOn !== undefined && reaches(analysis.findings, failOn) ? exitStatus.failed : exitStatus.analysed;
}
