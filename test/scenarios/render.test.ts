import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyDirectory, mustread } from './run.ts';

const bundle = 'samples/crashloop-most-zone.tar.gz';

describe('mustread render', () => {
  const directory = emptyDirectory();
  const report = join(directory, 'report.json');
  mustread(['analyze', bundle, '-o', report]);

  it.each(['html', 'markdown', 'json', 'text', 'sarif', 'junit'])('draws %s as analyze does', (format) => {
    const direct = mustread(['analyze', bundle, '--format', format]);
    expect(direct.status).toBe(0);
    expect(mustread(['render', report, '--format', format])).toEqual(direct);
    expect(mustread(['analyze', report, '--format', format])).toEqual(direct);
  });

  it('reads standard input', () => {
    const { stdout, status } = mustread(['render', '-', '--brief'], { input: readFileSync(report) });
    expect(status).toBe(0);
    expect(stdout).toBe(mustread(['analyze', bundle, '--brief']).stdout);
    expect(stdout.split('\n').length).toBeLessThanOrEqual(61);
  });

  it('writes several files and prints the rest in one run', () => {
    const { stdout } = mustread([
      'render',
      report,
      '-o',
      join(directory, 'a.sarif'),
      '-o',
      join(directory, 'b'),
      '--format',
      'junit',
      '--format',
      'json',
    ]);
    expect(stdout).toBe(readFileSync(report, 'utf8'));
    expect(readFileSync(join(directory, 'a.sarif'), 'utf8')).toContain('"version": "2.1.0"');
    expect(readFileSync(join(directory, 'b'), 'utf8')).toContain('<testsuites');
  });

  it('says what is no analysis, and which field is wrong', () => {
    const wrong = join(directory, 'wrong.json');
    writeFileSync(wrong, readFileSync(report, 'utf8').replace('"status": "faulty"', '"status": "fine"'));
    expect(mustread(['render', wrong]).stderr).toContain('verdict.status');
    const none = mustread(['render', 'package.json']);
    expect(none).toMatchObject({ status: 2, stdout: '' });
    expect(none.stderr).toBe(
      'mustread: package.json is no analysis\nmustread analyze BUNDLE -o report.json writes one.\n',
    );
  });

  it('refuses to redact an analysis, which it could not', () => {
    const { status, stderr } = mustread(['analyze', report, '--redact']);
    expect(status).toBe(3);
    expect(stderr).toContain('Nothing in report.json');
  });
});
