import { join } from 'node:path';
import type { ArchiveRecord } from '../fleet/archive-record.ts';
import { renderArchivesCsv } from '../fleet/archives-csv.ts';
import { buildFleet } from '../fleet/build-fleet.ts';
import { renderFindingsCsv } from '../fleet/findings-csv.ts';
import { renderFleetHtml } from '../fleet/fleet-html.ts';
import { renderFleetJson } from '../fleet/fleet-json.ts';
import { renderFleetMarkdown } from '../fleet/fleet-markdown.ts';
import type { FleetTool } from '../fleet/fleet.ts';
import { renderUnexplainedCsv } from '../fleet/unexplained-csv.ts';
import type { TemplateSource } from '../report/template-source.ts';
import { writeWhole } from './write-whole.ts';

/** Writes what stands over all archives; `batch.jsonl` last, which says that all else is there. */
export async function writeIndex(
  output: string,
  records: readonly ArchiveRecord[],
  { tool, templates }: { readonly tool: FleetTool; readonly templates: TemplateSource },
): Promise<void> {
  const fleet = buildFleet(records, tool);
  const files = {
    'index.html': renderFleetHtml(fleet, templates),
    'fleet.md': renderFleetMarkdown(fleet, templates),
    'fleet.json': renderFleetJson(fleet),
    'fleet.csv': renderArchivesCsv(fleet),
    'findings.csv': renderFindingsCsv(fleet),
    'unexplained.csv': renderUnexplainedCsv(fleet),
    'batch.jsonl': records.map(({ row }) => `${JSON.stringify(row)}\n`).join(''),
  };
  for (const [name, text] of Object.entries(files)) await writeWhole(join(output, name), text);
}
