import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogOrigin } from '../../src/model/document.ts';
import { requiredLiterals } from '../../src/rules/literals.ts';
import { createPattern } from '../../src/rules/pattern.ts';
import { scanLog } from '../../src/scan/scan-log.ts';
import { createScanPlan } from '../../src/scan/scan-plan.ts';
import { byteLines } from '../../src/text/byte-lines.ts';

const sources = [
  '(?i)connection refused',
  'Failed to (?P<what>\\w+)',
  'Failed to bind',
  '(?i)größe [0-9]+',
  '(?i)disk socket',
  'bird: x',
  'a{3}',
  '(?:timed|time) out (?:waiting|after)',
  'Ошибка',
];
const plan = createScanPlan(
  sources.map((source) => ({
    id: source,
    pattern: createPattern(source, requiredLiterals(source)),
    isFor: ({ container }) => container !== 'other',
  })),
);

/** Scans bytes that arrive in pieces of any length. */
async function scan(
  pieces: readonly Uint8Array[],
  firstLine = 1,
  origin: LogOrigin = { file: 'a.log', previous: false },
) {
  async function* stream(): AsyncGenerator<Uint8Array> {
    yield* pieces;
  }
  return scanLog(origin, firstLine, byteLines(stream()).pieces(), plan);
}

const scanText = (...texts: readonly string[]) => scan(texts.map((text) => Buffer.from(text)));

/** The plain way: every pattern on every line, by another engine. */
function oracle(bytes: Uint8Array): readonly string[] {
  const lines = Buffer.from(bytes).toString().split('\n');
  if (lines.at(-1) === '') lines.pop();
  return sources.flatMap((source) => {
    const pattern = new RegExp(source.replace('(?i)', '').replace('?P<', '?<'), source.startsWith('(?i)') ? 'iu' : 'u');
    return lines.flatMap((line, index) => (pattern.test(line.replace(/\r$/, '')) ? [`${source}:${index + 1}`] : []));
  });
}

const word = fc.constantFrom(
  'Connection',
  'connection refused',
  'CONNECTION REFUSED',
  'connection\0refused',
  'Failed to bind',
  'Failed to',
  'GRÖSSE größe 7',
  'GRÖßE 8',
  'di\u017Fk soc\u212Aet',
  'DISK SOCKET',
  'aaa',
  'aa',
  'bird: x',
  'timed out waiting',
  'time out after',
  'Ошибка',
  'İ',
  ' ',
  '\r',
  '',
);
const line = fc.array(word, { maxLength: 4 }).map((words) => Buffer.from(words.join(' ')));
const broken = fc.uint8Array({ maxLength: 8 }).map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 0x1b)));
const long = fc.constant(Buffer.from(`Failed to ${'x'.repeat(270_000)} connection refused`));

describe('scanLog', () => {
  it('finds the same as a plain loop, however the bytes are cut and whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 60, arbitrary: line }, { weight: 9, arbitrary: broken }, long), { maxLength: 30 }),
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (lines, cuts, newline, ended) => {
          const parts = lines.flatMap((text) => [text, Buffer.from(newline)]);
          const bytes = Buffer.concat(ended ? parts : parts.slice(0, -1));
          const places = cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b);
          const pieces = [0, ...places].map((from, at) => bytes.subarray(from, places[at]));
          const { hits } = await scan(pieces);
          const found = hits.flatMap(({ pattern, hits: list }) => list.map((hit) => `${pattern}:${hit.line}`));
          expect(found.toSorted()).toEqual([...oracle(bytes)].toSorted());
          for (const { count, hits: list } of hits) expect(count).toBe(list.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds text through the colours of a terminal', async () => {
    const { hits } = await scanText('\u001b[31mconnection \u001b[1mrefused\u001b[0m\nFailed to bind\n');
    expect(hits.map(({ pattern, hits: [first] }) => [pattern, first?.line, first?.text])).toEqual([
      ['(?i)connection refused', 1, 'connection refused'],
      ['Failed to (?P<what>\\w+)', 2, 'Failed to bind'],
      ['Failed to bind', 2, 'Failed to bind'],
    ]);
  });

  it('keeps place, captures, time, level and neighbours, over chunk boundaries', async () => {
    const { hits, firstAt, lastAt } = await scanText(
      '2026-11-20 20:11:09.120 [INFO][9] startup/startup.go 427: one\n',
      '2026-11-20 20:11:10.000 [ERROR][9] felix/int_dataplane.go 5: Failed to listen\nbird: three\n',
      '2026-11-20 20:11:12.000 [INFO][9] felix/x.go 1: four\n',
    );
    expect([firstAt, lastAt]).toEqual([Date.UTC(2026, 10, 20, 20, 11, 9, 120), Date.UTC(2026, 10, 20, 20, 11, 12)]);
    expect(hits).toHaveLength(1);
    expect(hits[0]?.hits[0]).toMatchObject({
      line: 2,
      at: Date.UTC(2026, 10, 20, 20, 11, 10),
      level: 'error',
      component: 'felix',
      context: {
        before: ['2026-11-20 20:11:09.120 [INFO][9] startup/startup.go 427: one'],
        after: ['bird: three', '2026-11-20 20:11:12.000 [INFO][9] felix/x.go 1: four'],
      },
    });
    expect(hits[0]?.hits[0]?.match()).toEqual({ at: 61, end: 77, captures: { what: 'listen' } });
  });

  it('gives a line without a time that of the line before it', async () => {
    const { hits } = await scanText(
      '2026-11-20 20:11:09.120 [INFO][9] felix/x.go 1: x\n',
      'bird: Mesh: connection refused\n',
    );
    expect(hits[0]?.hits[0]?.at).toBe(Date.UTC(2026, 10, 20, 20, 11, 9, 120));
  });

  it('numbers a line right after many megabytes without a hit', async () => {
    const filler = Buffer.from('2026-11-20 20:11:09.120 [INFO][9] felix/x.go 1: x\n'.repeat(10_000));
    const { hits } = await scan([...Array.from({ length: 8 }, () => filler), Buffer.from('connection refused\n')]);
    expect(hits[0]?.hits[0]?.line).toBe(80_001);
  });

  it.each([
    ['plain', 'E1120 20:11:09.120000       1 x.go:1] connection refused\n'],
    ['coloured', 'E1120 20:11:09.120000       1 x.go:1] connection \u001b[31mrefused\n'],
  ])(
    'does not look for a pattern in a log that it is not for: the line is an alarm that no rule knows, %s',
    async (_, text) => {
      const origin = { file: 'a.log', previous: false };
      const [meant, other] = [
        await scan([Buffer.from(text)], 1, { ...origin, container: 'its-own' }),
        await scan([Buffer.from(text)], 1, { ...origin, container: 'other' }),
      ];
      expect([meant.hits.length, meant.alarms.alarms.length]).toEqual([1, 0]);
      expect([other.hits.length, other.alarms.alarms.length]).toEqual([0, 1]);
    },
  );

  it('counts a flood and keeps its first and last lines, in bounded memory', async () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `connection refused ${index}\n`);
    const { hits } = await scanText(lines.slice(0, 2500).join(''), lines.slice(2500).join(''));
    expect(hits[0]?.count).toBe(5000);
    expect(hits[0]?.hits.length).toBeLessThanOrEqual(500);
    expect([hits[0]?.hits[0]?.line, hits[0]?.hits.at(-1)?.line]).toEqual([1, 5000]);
  });
});
