import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRing, RingReader, RingWriter } from '../../../src/archive/thread/ring.ts';

it('gives every frame as it was written, however often it goes round', () => {
  const lengths = fc.array(fc.oneof(fc.nat(40), fc.nat(128 * 1024)), { minLength: 150, maxLength: 200 });
  fc.assert(
    fc.property(lengths, (frames) => {
      const ring = createRing();
      const writer = new RingWriter(ring);
      const reader = new RingReader(ring);
      for (const [number, length] of frames.entries()) {
        const bytes = Buffer.alloc(length, number);
        writer.write(1 + (number % 5), bytes);
        const frame = reader.next();
        expect(frame?.kind).toBe(1 + (number % 5));
        expect(frame?.bytes.equals(bytes)).toBe(true);
        expect(reader.next()).toBeUndefined();
      }
    }),
    { numRuns: 20 },
  );
});

it('leaves what was read as it was until much more was', () => {
  const ring = createRing();
  const writer = new RingWriter(ring);
  const reader = new RingReader(ring);
  const piece = 128 * 1024;
  const kept: { readonly bytes: Buffer; readonly value: number }[] = [];
  for (let value = 1; value < 250; value++) {
    writer.write(1, Buffer.alloc(piece, value));
    kept.push({ bytes: reader.next()?.bytes ?? Buffer.alloc(0), value });
    for (const { bytes, value: was } of kept.slice(-12)) expect(bytes.equals(Buffer.alloc(piece, was))).toBe(true);
  }
});

it('writes what is longer than a frame as several', () => {
  const ring = createRing();
  const long = Buffer.from('0123456789'.repeat(50_000));
  new RingWriter(ring).write(7, long);
  const reader = new RingReader(ring);
  const parts: Buffer[] = [];
  for (let frame = reader.next(); frame !== undefined; frame = reader.next()) {
    expect(frame.kind).toBe(7);
    parts.push(frame.bytes);
  }
  expect(Buffer.concat(parts).equals(long)).toBe(true);
});
