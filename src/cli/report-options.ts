import type { Argv } from 'yargs';
import { extensionsOf, reportFormats, type ReportFormat } from '../report/format.ts';
import { withOutputOptions } from './output-options.ts';
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
  return withOutputOptions(yargs, 'a report', reportFormats, extensionsOf(reportFormats)).option('brief', {
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
