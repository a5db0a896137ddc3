import type { Random } from '../bench/random.ts';

/** First bytes of the formats that are read or refused, and sizes that make readers run far. */
const TELLING = [
  [0x1f, 0x8b, 0x08],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68, 0x39],
  [0x50, 0x4b, 0x03, 0x04],
  [0xff, 0xff, 0xff, 0x7f],
  [0x80, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff],
  [0xff, 0xfe],
  [0, 0, 0, 0],
];

/** One to five changes of the kind that transfers, disks and attackers make. */
export function mutateBytes(bytes: Buffer, random: Random): Buffer {
  let mutated: Buffer = Buffer.from(bytes);
  for (let left = 1 + random.below(5); left > 0; left--) mutated = changeOnce(mutated, random);
  return mutated;
}

function changeOnce(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const length = random.below(1 << random.below(12));
  switch (random.below(7)) {
    case 0:
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    case 1:
      if (at < bytes.length) bytes[at] = random.below(256);
      return bytes;
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]);
    case 5:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.of(TELLING)), bytes.subarray(at)]);
    default:
      Buffer.from(random.of(TELLING)).copy(bytes, Math.min(at, Math.max(0, bytes.length - 16)));
      return bytes;
  }
}
