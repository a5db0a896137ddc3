import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { analyzeBundle } from '../analysis/analyze-bundle.ts';
import type { ReadableBundle } from '../analysis/read-bundle.ts';
import { whyNothingReadable } from '../analysis/why-nothing-readable.ts';
import { failedRecord, type ArchiveRecord } from '../fleet/archive-record.ts';
import type { RuleSet } from '../model/rule.ts';
import { renderReport } from '../report/render.ts';
import type { TemplateSource } from '../report/template-source.ts';
import { archiveDirectory } from './archive-directory.ts';
import { describeArchive } from './describe-archive.ts';
import { fileDigest } from './file-digest.ts';
import { keepRecord, keptRecord, type RecordKey } from './kept-record.ts';
import type { Reading } from './reading.ts';
import { writeWhole } from './write-whole.ts';

export interface ArchiveRun {
  /** The output directory. */
  readonly output: string;
  readonly rules: RuleSet;
  readonly version: string;
  readonly templates: TemplateSource;
  /** Gives the bundle in an archive, as `reading` says. */
  readonly open: (path: string) => Promise<ReadableBundle>;
  readonly reading: Reading;
  /** Leave an archive alone whose record is there and still right. */
  readonly resume: boolean;
}

/** What came of one archive: its record, and whether it is from an earlier run. */
export interface ArchiveResult {
  readonly record: ArchiveRecord;
  readonly kept: boolean;
}

/**
 * Analyses one archive and writes its files below the output directory, the record last. Rejects where the archive
 * can't be opened, the output can't be written, or on a bug.
 */
export async function analyzeArchive(path: string, run: ArchiveRun): Promise<ArchiveResult> {
  const { rules, version, reading } = run;
  const place = archiveDirectory(path);
  const directory = join(run.output, place);
  const { sha256, bytes } = await fileDigest(path);
  const key: RecordKey = { path, sha256, rules: rules.digest, version, reading };
  const kept = run.resume ? await keptRecord(directory, key) : undefined;
  if (kept !== undefined) return { record: kept, kept: true };

  // What an earlier run made of other contents or rules is wrong from here on.
  await rm(directory, { recursive: true, force: true });
  const analysis = await analyzeBundle(await run.open(path), { rules, version, limits: reading.limits });
  await mkdir(directory, { recursive: true });
  const reason = whyNothingReadable(analysis);
  if (reason !== undefined) {
    const record = failedRecord(path, 'unreadable', reason);
    await keepRecord(directory, key, record);
    return { record, kept: false };
  }
  await writeWhole(join(directory, 'analysis.json'), renderReport(analysis, 'json', run));
  await writeWhole(join(directory, 'report.html'), renderReport(analysis, 'html', run));
  const files = { report: `${place}/report.html`, analysis: `${place}/analysis.json` };
  const record = describeArchive(analysis, { path, sha256, bytes, ...files });
  await keepRecord(directory, key, record);
  return { record, kept: false };
}
