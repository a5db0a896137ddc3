import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveRecord } from '../fleet/archive-record.ts';
import type { Reading } from './reading.ts';
import { writeWhole } from './write-whole.ts';

/** What a record depends on. Where none of it changed, the archive need not be analysed again. */
export interface RecordKey {
  readonly path: string;
  /** Of the archive's bytes. */
  readonly sha256: string;
  /** Of the rules. */
  readonly rules: string;
  readonly version: string;
  readonly reading: Reading;
}

const FILE = 'record.json';

/** The record of an earlier run in the archive's directory, if it has this key and its files are still there. */
export async function keptRecord(directory: string, key: RecordKey): Promise<ArchiveRecord | undefined> {
  try {
    const kept = JSON.parse(await readFile(join(directory, FILE), 'utf8')) as {
      readonly key: RecordKey;
      readonly record: ArchiveRecord;
    };
    if (JSON.stringify(kept.key) !== JSON.stringify(key)) return undefined;
    if (kept.record.row.status === 'analysed') {
      await Promise.all(['analysis.json', 'report.html'].map((name) => access(join(directory, name))));
    }
    return kept.record;
  } catch {
    return undefined;
  }
}

/** Written last: it says that all else of the archive is there. */
export async function keepRecord(directory: string, key: RecordKey, record: ArchiveRecord): Promise<void> {
  await writeWhole(join(directory, FILE), `${JSON.stringify({ key, record })}\n`);
}
