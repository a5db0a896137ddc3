import type { Argv } from 'yargs';
import { severities, type RuleSet } from '../model/rule.ts';
import { exitStatus } from './exit-status.ts';
import { withInputOptions } from './input-options.ts';
import { planReports, withReportOptions, type ReportArguments } from './report-options.ts';
import type { Settings } from './settings.ts';
import { checkOutputs } from './write-output.ts';

export interface AnalyzeArguments extends ReportArguments {
  readonly bundle: readonly string[];
  readonly cluster: number | undefined;
  readonly settings: Settings;
}

export function analyzeOptions(yargs: Argv): Argv {
  const options = yargs
    .positional('bundle', {
      describe: 'Archives, directories or files of output; - is standard input. Several are read as one bundle',
      type: 'string',
      array: true,
      demandOption: true,
    })
    .option('cluster', {
      type: 'number',
      nargs: 1,
      describe: 'The number of the cluster, where files of several lie together; else the one in the worst state',
    })
    .option('fail-on', {
      type: 'string',
      choices: severities,
      describe: 'Exit with status 1 when a present finding is at least this severe',
    })
    .example('$0 analyze must-gather.tar.gz -o report.html', 'the report, and a summary in the terminal')
    .example('kubectl describe nodes | $0 analyze -', 'whatever there is');
  return withInputOptions(withReportOptions(options));
}

/** Analyses and reports; returns the exit status. */
export async function runAnalyze(arguments_: AnalyzeArguments): Promise<number> {
  const outputs = planReports(arguments_);
  await checkOutputs(outputs.files);
  const [{ analyzeInputs }, { readInput }, { createProgressLine }] = await Promise.all([
    import('./analyze-inputs.ts'),
    import('./read-input.ts'),
    import('./progress-line.ts'),
  ]);

  const { bundle, cluster, settings } = arguments_;
  const { redact, pseudonyms, limits, failOn } = settings;
  const progress = createProgressLine(process.stderr);
  const rules = loadRules(settings);
  const options = { redact, pseudonyms, limits, cluster, rules, onProgress: progress.onProgress };
  const [first = '', ...others] = bundle;
  // An analysis is taken as it is, but not where secrets have to come out, for it quotes what its bundle held.
  const mayBeAnalysis = others.length === 0 && !redact && pseudonyms === undefined;
  const reading = mayBeAnalysis ? readInput(first, options) : analyzeInputs(bundle, options);
  const [analysis] = await Promise.all([reading, rules]);
  progress.clear();

  const [{ whyNothingReadable }, { reaches }, { giveReports }] = await Promise.all([
    import('../analysis/why-nothing-readable.ts'),
    import('../model/present-finding.ts'),
    import('./give-reports.ts'),
  ]);
  const unreadable = whyNothingReadable(analysis);
  if (unreadable !== undefined) {
    process.stderr.write(`mustread: ${unreadable}\n`);
    return exitStatus.nothingReadable;
  }
  await giveReports(await settings.addHouseWords(analysis), outputs);
  return failOn !== undefined && reaches(analysis.findings, failOn) ? exitStatus.failed : exitStatus.analysed;
}

async function loadRules(settings: Settings): Promise<RuleSet> {
  const { loadRulePacks } = await import('./rule-files.ts');
  const rules = await loadRulePacks(settings.rules);
  await settings.checkRunbooks(rules.rules);
  return rules;
}
