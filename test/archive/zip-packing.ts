import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipMember {
  readonly name: string;
  readonly text: string | Uint8Array;
  readonly isStored?: boolean;
  /** Checksum and lengths stand behind the content, as in a zip that was written to a pipe. */
  readonly hasDescriptor?: boolean;
  readonly isZip64?: boolean;
  readonly isEncrypted?: boolean;
  /** Instead of the true one. */
  readonly checksum?: number;
  readonly method?: number;
}

/** A zip as APPNOTE.TXT describes it. `listed`: how often its directory names each file. */
export function zipOf(members: readonly ZipMember[], { listed = 1 } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const member of members) {
    const local = localFile(member);
    for (let time = 0; time < listed; time++) directory.push(directoryRecord(member, at));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

function localFile(member: ZipMember): Buffer {
  const { name, hasDescriptor = false, isZip64 = false } = member;
  const packed = packedContent(member);
  const checksum = member.checksum ?? crc32(member.text);
  const length = Buffer.byteLength(member.text);
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04', 'latin1');
  header.writeUInt16LE(isZip64 ? 45 : 20, 4);
  header.writeUInt16LE((hasDescriptor ? 8 : 0) + (member.isEncrypted === true ? 1 : 0) + 0x800, 6);
  header.writeUInt16LE(methodOf(member), 8);
  header.writeUInt32LE(hasDescriptor ? 0 : checksum, 14);
  header.writeUInt32LE(hasDescriptor ? 0 : isZip64 ? 0xffff_ffff : packed.length, 18);
  header.writeUInt32LE(hasDescriptor ? 0 : isZip64 ? 0xffff_ffff : length, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  const extra = isZip64
    ? Buffer.concat([Buffer.from([1, 0, 16, 0]), uint64(length), uint64(packed.length)])
    : Buffer.alloc(0);
  header.writeUInt16LE(extra.length, 28);
  const size = isZip64 ? uint64 : uint32;
  const descriptor = hasDescriptor
    ? [Buffer.from('PK\x07\x08', 'latin1'), uint32(checksum), size(packed.length), size(length)]
    : [];
  return Buffer.concat([header, Buffer.from(name), extra, packed, ...descriptor]);
}

function packedContent(member: ZipMember): Buffer {
  return methodOf(member) === 8 ? deflateRawSync(member.text) : Buffer.from(member.text as string);
}

function methodOf({ method, isStored }: ZipMember): number {
  return method ?? (isStored === true ? 0 : 8);
}

function directoryRecord(member: ZipMember, at: number): Buffer {
  const record = Buffer.alloc(46);
  record.write('PK\x01\x02', 'latin1');
  record.writeUInt16LE(methodOf(member), 10);
  record.writeUInt16LE(Buffer.byteLength(member.name), 28);
  record.writeUInt32LE(at, 42);
  return Buffer.concat([record, Buffer.from(member.name)]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
