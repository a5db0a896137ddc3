import { once } from 'node:events';
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ArchiveRow } from '../../src/fleet/archive-row.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { emptyDirectory, mustread } from '../scenarios/run.ts';
import { makeFleet, withUnknownFailure, type Made } from './make-fleet.ts';
import { filesIn, recordsIn, startBatch } from './start-batch.ts';

function rowsIn(output: string): readonly ArchiveRow[] {
  const text = readFileSync(join(output, 'batch.jsonl'), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ArchiveRow);
}

/** The one file of that name. */
function textOf(output: string, name: string): string {
  return [...filesIn(output)].find(([path]) => path.endsWith(name))?.[1] ?? '';
}

/** A row in the words in which the fleet was made. */
function madeAs(row: ArchiveRow): unknown {
  const { path } = row;
  if (row.status === 'failed') return { path, kind: row.failure };
  if (row.truncated) return { path, kind: 'cut' };
  return {
    path,
    kind: 'fault',
    cause: row.findings.find(({ cause }) => cause)?.rule,
    collectedIn: row.collectedAt?.slice(0, 7),
    calico: row.calico,
  };
}

function asExpected(made: Made): unknown {
  if (made.kind !== 'fault') return made;
  const { cluster: _, ...rest } = made;
  return { cause: undefined, ...rest };
}

function byPath(left: { readonly path: string }, right: { readonly path: string }): number {
  return left.path < right.path ? -1 : 1;
}

// Some 250 archives are analysed here, on machines of any speed.
describe('a fleet with known faults', { timeout: 300_000 }, () => {
  const folder = emptyDirectory();
  const whole = join(emptyDirectory(), 'out');
  const size = 60;
  let fleet: readonly Made[];

  beforeAll(async () => {
    fleet = (await makeFleet(folder, size)).toSorted(byPath);
    mustread(['batch', folder, '-o', whole]);
  }, 300_000);

  it('gives each archive the row that it should have', () => {
    expect(rowsIn(whole).map(madeAs)).toEqual(fleet.map(asExpected));
  });

  it.each(['SIGKILL', 'SIGINT'] as const)('goes on after %s half-way, and ends with the same bytes', async (signal) => {
    const output = join(emptyDirectory(), 'out');
    const child = await startBatch([folder], output, size / 2);
    child.kill(signal);
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBe(signal === 'SIGINT' ? 130 : null);
    const done = recordsIn(output);
    expect(done).toBeGreaterThanOrEqual(size / 2);
    expect(done).toBeLessThan(size);
    const kept = [...filesIn(output).keys()].find((name) => name.endsWith('record.json')) ?? '';
    const written = statSync(join(output, kept)).mtimeMs;

    expect(mustread(['batch', folder, '-o', output, '--resume'])).toMatchObject({ status: 0 });
    expect(filesIn(output)).toEqual(filesIn(whole));
    expect(statSync(join(output, kept)).mtimeMs).toBe(written);
  });

  it('analyses again what changed, and only that', () => {
    const output = join(emptyDirectory(), 'out');
    const [first, second] = fleet;
    const paths = [first?.path ?? '', second?.path ?? ''];
    const own = paths.map((path, place) => {
      const copy = join(folder, '..', `copy-${place}-${process.pid}.tgz`);
      writeFileSync(copy, readFileSync(path));
      return copy;
    });
    const run = (...more: readonly string[]): readonly ArchiveRow[] => {
      mustread(['batch', ...own, '-o', output, ...more]);
      return rowsIn(output);
    };
    const before = run();
    const reports = before.map((row) => (row.status === 'analysed' ? join(output, row.report) : ''));
    for (const report of reports) utimesSync(report, 1, 1);
    const isNew = (): readonly boolean[] => reports.map((report) => statSync(report).mtimeMs !== 1000);

    expect(run('--resume')).toEqual(before);
    expect(isNew()).toEqual([false, false]);
    writeFileSync(own[0] ?? '', readFileSync(fleet[2]?.path ?? ''));
    expect(run('--resume')[0]).not.toEqual(before[0]);
    expect(isNew()).toEqual([true, false]);
    rmSync(reports[1] ?? '');
    run('--resume');
    expect(isNew()).toEqual([true, true]);
    for (const report of reports) utimesSync(report, 1, 1);
    run('--resume', '--redact');
    expect(isNew()).toEqual([true, true]);
    for (const copy of own) rmSync(copy);
  });

  it('reads within the limits and under the key that are given, and again when they change', () => {
    const work = emptyDirectory();
    const output = join(work, 'out');
    const path = fleet.find((made) => made.kind === 'fault')?.path ?? '';
    const first = (...words: readonly string[]): ArchiveRow | undefined => {
      expect(mustread(['batch', path, '-o', output, '--resume', ...words], { cwd: work })).toMatchObject({ status: 0 });
      return rowsIn(output)[0];
    };
    const nodesIn = (): string => /"nodes":\[[^\]]*\]/.exec(textOf(output, 'record.json'))?.[0] ?? '';

    expect(first()).toMatchObject({ truncated: false });
    const names = nodesIn();
    expect(first('--max-entries', '5')).toMatchObject({ truncated: true });
    expect(first('--max-entries', '200000')).toMatchObject({ truncated: false });

    writeFileSync(join(work, 'mustread.yaml'), 'limits: { maxEntries: 5 }\n');
    expect(first()).toMatchObject({ truncated: true });
    writeFileSync(join(work, 'mustread.yaml'), 'pseudonyms: key\n');
    first();
    const pseudonyms = nodesIn();
    expect(pseudonyms).not.toBe(names);
    expect(statSync(join(work, 'key')).mode & 0o777).toBe(0o600);
    rmSync(join(work, 'key'));
    first();
    expect(nodesIn()).not.toBe(pseudonyms);
    first('--no-redact');
    expect(nodesIn()).toBe(names);
  });

  it('puts the lines that only failing clusters have before those that all have', () => {
    const { unexplained, archives } = JSON.parse(readFileSync(join(whole, 'fleet.json'), 'utf8')) as Fleet;
    const causes = (place: number): unknown => {
      const made = fleet.find(({ path }) => path === archives[place]?.path);
      return made?.kind === 'fault' ? made.cause : made?.kind;
    };
    const [first, ...others] = unexplained;
    expect(first?.template).toMatch(/^Failed to remove conntrack flows/);
    expect(new Set(first?.archives.map(causes))).toEqual(new Set([withUnknownFailure]));
    expect(others.at(-1)?.template).toMatch(/^Unable to create route for IP/);

    const pack = emptyDirectory();
    mustread(['rules', 'new', 'seen-in-the-fleet', '--dir', pack, '--from', first?.template ?? '']);
    const rule = readFileSync(join(pack, 'seen-in-the-fleet.yaml'), 'utf8');
    expect(rule).toMatch(/^ +match: 'Failed to remove conntrack flows/m);
  });

  it('exits with 1 where --fail-on is reached, and with 3 where nothing could be analysed', () => {
    const output = emptyDirectory();
    const healthy = fleet.find((made) => made.kind === 'fault' && made.cause === undefined)?.path ?? '';
    const faulty = fleet.find((made) => made.kind === 'fault' && made.cause === 'calico-node-crashloop')?.path ?? '';
    const broken = fleet.find(({ kind }) => kind === 'unreadable')?.path ?? '';
    const status = (...words: readonly string[]): number | null => mustread(['batch', ...words, '-o', output]).status;
    expect(status(healthy, broken, '--fail-on', 'critical')).toBe(0);
    expect(status(healthy, faulty, '--fail-on', 'critical')).toBe(1);
    expect(status(broken)).toBe(3);
    expect(status(join(folder, 'no*thing'))).toBe(2);
    expect(status(healthy, '--jobs', '0')).toBe(2);
  });

  it('ends an archive that takes too long or too much, and tries it again when resumed', () => {
    const output = emptyDirectory();
    const path = fleet.find((made) => made.kind === 'fault')?.path ?? '';
    const row = (...words: readonly string[]): ArchiveRow | undefined => {
      mustread(['batch', path, '-o', output, '--resume', ...words]);
      return rowsIn(output)[0];
    };
    expect(row('--time-limit', '0.01')).toMatchObject({ failure: 'time-limit', reason: 'Took more than 0.01 s.' });
    expect(row('--memory', '30')).toMatchObject({ failure: 'memory-limit', reason: 'Took more than 30 MB of memory.' });
    expect(row()).toMatchObject({ status: 'analysed' });
  });
});
