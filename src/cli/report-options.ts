import type { Argv } from 'yargs';
import { extensionsOf, reportFormats, type ReportFormat } from '../report/format.ts';
import { planOutputs, type Outputs } from './plan-outputs.ts';

/** What analyze and render give, and where. */
export interface ReportArguments {
  readonly output: readonly string[];
  readonly format: readonly ReportFormat[];
  readonly brief: boolean;
}

export interface PlannedReports extends Outputs<ReportFormat> {
  readonly brief: boolean;
}

export function withReportOptions(yargs: Argv): Argv {
  return yargs
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
    .option('brief', {
      type: 'boolean',
      default: false,
      describe: 'Markdown of at most 60 lines, that fits a message; printed where no -o file takes it',
    });
}

/** Throws a `UserError` for a file without a format. Brief is a way to write Markdown, and asks for it. */
export function planReports({ output, format, brief }: ReportArguments): PlannedReports {
  const asked: readonly ReportFormat[] = brief && !format.includes('markdown') ? [...format, 'markdown'] : format;
  return { ...planOutputs({ output, format: asked }, reportFormats), brief };
}
