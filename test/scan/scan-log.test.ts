import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPattern } from '../../src/rules/pattern.ts';
import { createPrefilter } from '../../src/scan/prefilter.ts';
import { scanLog } from '../../src/scan/scan-log.ts';

const patterns = ['(?i)connection refused', 'Failed to (?P<what>\\w+)', 'ß-Größe [0-9]+'].map((source) => ({
  id: source,
  pattern: createPattern(source),
}));

async function scan(chunks: readonly string[], firstLine = 1) {
  async function* stream(): AsyncGenerator<string> {
    yield* chunks;
  }
  return scanLog('a.log', firstLine, stream(), createPrefilter(patterns));
}

/** The plain way: every pattern on every line. */
function oracle(text: string): readonly string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return patterns.flatMap(({ id, pattern }) =>
    lines.flatMap((line, index) =>
      pattern.match(line.replace(/\r$/, '')) === undefined ? [] : [`${id}:${index + 1}`],
    ),
  );
}

describe('scanLog', () => {
  it('finds the same as a plain loop, however the lines are chunked', async () => {
    const word = fc.constantFrom(
      'Connection',
      'connection refused',
      'CONNECTION REFUSED',
      'Failed to bind',
      'Failed to',
      'ß-Größe 7',
      'İ',
      ' ',
      '\r',
      '',
    );
    const line = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 30 }),
        fc.array(fc.nat(30)),
        fc.boolean(),
        async (lines, cuts, ended) => {
          const whole = lines.map((text) => `${text}\n`);
          const text = ended ? whole.join('') : whole.join('').replace(/\n$/, '');
          const chunks: string[] = [];
          let at = 0;
          for (const cut of [...cuts, whole.length].toSorted((a, b) => a - b)) {
            chunks.push(whole.slice(at, cut).join(''));
            at = Math.max(at, cut);
          }
          const joined = chunks.join('');
          if (!ended && joined.length > 0)
            chunks[chunks.findLastIndex((chunk) => chunk.length > 0)] = (
              chunks.findLast((chunk) => chunk.length > 0) ?? ''
            ).replace(/\n$/, '');
          const { hits } = await scan(chunks.filter((chunk) => chunk.length > 0));
          const found = hits.flatMap(({ pattern, hits: list }) => list.map((hit) => `${pattern}:${hit.line}`));
          expect(found.toSorted()).toEqual([...oracle(text)].toSorted());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps place, captures, time, level and neighbours, over chunk boundaries', async () => {
    const { hits, lines, firstAt, lastAt } = await scan([
      '2026-11-20 20:11:09.120 [INFO][9] startup/startup.go 427: one\n',
      '2026-11-20 20:11:10.000 [ERROR][9] felix/int_dataplane.go 5: Failed to listen\nbird: three\n',
      '2026-11-20 20:11:12.000 [INFO][9] felix/x.go 1: four\n',
    ]);
    expect(lines).toBe(4);
    expect([firstAt, lastAt]).toEqual([Date.UTC(2026, 10, 20, 20, 11, 9, 120), Date.UTC(2026, 10, 20, 20, 11, 12)]);
    expect(hits).toHaveLength(1);
    expect(hits[0]?.hits[0]).toMatchObject({
      line: 2,
      captures: { what: 'listen' },
      at: Date.UTC(2026, 10, 20, 20, 11, 10),
      level: 'error',
      component: 'felix',
      context: {
        before: ['2026-11-20 20:11:09.120 [INFO][9] startup/startup.go 427: one'],
        after: ['bird: three', '2026-11-20 20:11:12.000 [INFO][9] felix/x.go 1: four'],
      },
    });
  });

  it('gives a line without a time that of the line before it', async () => {
    const { hits } = await scan([
      '2026-11-20 20:11:09.120 [INFO][9] felix/x.go 1: x\n',
      'bird: Mesh: connection refused\n',
    ]);
    expect(hits[0]?.hits[0]?.at).toBe(Date.UTC(2026, 10, 20, 20, 11, 9, 120));
  });

  it('counts a flood and keeps its first and last lines, in bounded memory', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `connection refused ${index}\n`);
    const { hits } = await scan([lines.slice(0, 2500).join(''), lines.slice(2500).join('')]);
    expect(hits[0]?.count).toBe(5000);
    expect(hits[0]?.hits.length).toBeLessThanOrEqual(500);
    expect([hits[0]?.hits[0]?.line, hits[0]?.hits.at(-1)?.line]).toEqual([1, 5000]);
  });
});
