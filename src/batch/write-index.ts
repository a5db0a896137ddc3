import { join } from 'node:path';
import type { ArchiveRecord } from '../fleet/archive-record.ts';
import { writeWhole } from './write-whole.ts';

/** Writes what stands over all archives: `batch.jsonl`, one line an archive in order of the paths. */
export async function writeIndex(output: string, records: readonly ArchiveRecord[]): Promise<void> {
  const lines = records.map(({ row }) => `${JSON.stringify(row)}\n`);
  await writeWhole(join(output, 'batch.jsonl'), lines.join(''));
}
