import type { Argv } from 'yargs';
import { exitStatus } from './exit-status.ts';
import { planReports, withReportOptions, type ReportArguments } from './report-options.ts';
import { configOption, type Settings } from './settings.ts';

export interface RenderArguments extends ReportArguments {
  readonly analysis: string;
  readonly settings: Settings;
}

export function renderOptions(yargs: Argv): Argv {
  yargs.positional('analysis', {
    describe: 'An analysis, as -o report.json writes it; - is standard input',
    type: 'string',
    demandOption: true,
  });
  return withReportOptions(yargs)
    .option('config', configOption)
    .example('$0 render report.json -o report.html', 'the page, from an analysis made elsewhere');
}

/** Draws an analysis again; returns the exit status. */
export async function runRender(arguments_: RenderArguments): Promise<number> {
  const outputs = planReports(arguments_);
  const [{ readAnalysisFile }, { giveReports }] = await Promise.all([
    import('./analysis-file.ts'),
    import('./give-reports.ts'),
  ]);
  const analysis = await readAnalysisFile(arguments_.analysis);
  await giveReports(await arguments_.settings.addHouseWords(analysis), outputs);
  return exitStatus.analysed;
}
