import type { Analysis } from '../model/analysis.ts';
import { renderReport } from '../report/render.ts';
import { templateText } from './package-files.ts';
import type { PlannedReports } from './report-options.ts';
import { describeTerminal } from './terminal.ts';
import { writeOutput } from './write-output.ts';

/** Writes the files, then prints. */
export async function giveReports(analysis: Analysis, { files, printed, brief }: PlannedReports): Promise<void> {
  const options = { templates: templateText, brief };
  for (const { path, format } of files) await writeOutput(path, renderReport(analysis, format, options));
  const terminal = describeTerminal(process.stdout, process.env);
  const fullReport = files[0]?.path;
  for (const format of printed) {
    process.stdout.write(
      renderReport(analysis, format, {
        ...options,
        ...(format === 'text' ? terminal : {}),
        ...(fullReport === undefined ? {} : { fullReport }),
      }),
    );
  }
}
