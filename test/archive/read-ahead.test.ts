import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAhead } from '../../src/archive/read-ahead.ts';

describe('readAhead', () => {
  it('hands on the same chunks in the same order, and then the failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5 })), fc.boolean(), async (chunks, fails) => {
        async function* source(): AsyncGenerator<Uint8Array> {
          yield* chunks;
          if (fails) throw new Error('broken');
        }
        const read: Uint8Array[] = [];
        const reading = (async () => {
          for await (const chunk of readAhead(source(), 8)) read.push(chunk);
        })();
        if (fails) await expect(reading).rejects.toThrow('broken');
        else await reading;
        expect(read).toEqual(chunks);
      }),
    );
  });

  it('is ahead by no more than its limit and a chunk, and lets go of the source when it is left', async () => {
    let given = 0;
    let closed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) {
          given++;
          yield new Uint8Array(10);
        }
      } finally {
        closed = true;
      }
    }
    for await (const chunk of readAhead(source(), 50)) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(chunk).toHaveLength(10);
      if (given > 5) break;
    }
    expect(given).toBeLessThanOrEqual(8);
    expect(closed).toBe(true);
  });
});
