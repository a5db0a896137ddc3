import { crc32 } from 'node:zlib';

/** An .xz file (file format 1.2) of one stream, with a CRC32 and an LZMA2 block that only copies its input. */
export function xzOf(content: Uint8Array): Buffer {
  const flags = Buffer.from([0, 1]);
  const header = withCrc(Buffer.from([2, 0, 0x21, 1, 0x16, 0, 0, 0]));
  const data = copyingChunks(content);
  const unpadded = header.length + data.length + 4;
  const block = Buffer.concat([header, padded(data), uint32(crc32(content))]);
  const index = withCrc(padded(Buffer.from([0, 1, ...varint(unpadded), ...varint(content.length)])));
  const footer = Buffer.concat([uint32(index.length / 4 - 1), flags]);
  return Buffer.concat([
    Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]),
    withCrc(flags),
    block,
    index,
    uint32(crc32(footer)),
    footer,
    Buffer.from('YZ'),
  ]);
}

function copyingChunks(content: Uint8Array): Buffer {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < content.length; at += 0x1_00_00) {
    const chunk = content.subarray(at, at + 0x1_00_00);
    const head = Buffer.from([at === 0 ? 1 : 2, 0, 0]);
    head.writeUInt16BE(chunk.length - 1, 1);
    chunks.push(head, chunk);
  }
  return Buffer.concat([...chunks, Buffer.from([0])]);
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(Math.floor(value / 0x80))];
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
}

function withCrc(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, uint32(crc32(bytes))]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
