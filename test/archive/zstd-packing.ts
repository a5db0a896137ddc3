const magic = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);
/** No checksum, and a window of 1 MiB. */
const header = Buffer.from([0, 80]);
const blockBytes = 128 * 1024;

/** A Zstandard frame (RFC 8878) that only copies its input, in blocks of `most` bytes. */
export function zstdOf(content: Uint8Array, most = blockBytes): Buffer {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < content.length; at += most) {
    const part = content.subarray(at, at + most);
    blocks.push(blockHeader(0, part.length, false), part);
  }
  return Buffer.concat([magic, header, ...blocks, blockHeader(0, 0, true)]);
}

/** A frame that unpacks to zeros, 128 KiB for each four of its bytes. */
export function zstdBomb(blocks: number): Buffer {
  const block = Buffer.concat([blockHeader(1, blockBytes, false), Buffer.from([0])]);
  return Buffer.concat([magic, header, ...Array<Buffer>(blocks).fill(block), blockHeader(0, 0, true)]);
}

function blockHeader(type: 0 | 1, size: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(3);
  bytes.writeUIntLE(size * 8 + type * 2 + (isLast ? 1 : 0), 0, 3);
  return bytes;
}
