import type { ByteReader } from './byte-reader.ts';
import type { Compression } from './compression.ts';
import { ReadFailure } from './read-failure.ts';
import { startsWith } from './starts-with.ts';
import { cutStream, damagedStream } from './stream-failure.ts';
import { loadXzModule, XzDecoder } from './xz-decoder.ts';

/** The .xz file format 1.2: any number of streams, with padding between them. */
export const xz: Compression = {
  recognizes: (start) => startsWith(start, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
  suffix: '.xz',
  decompress: unxz,
};

async function* unxz(source: ByteReader, file: string): AsyncGenerator<Uint8Array> {
  const decoder = new XzDecoder(await loadXzModule());
  try {
    for (;;) {
      if (decoder.needsInput) await supply(decoder, source);
      const { state, output } = decoder.decode();
      if (output.byteLength > 0) yield output;
      if (state === 'ended') return;
      if (state === 'starved') throw cutStream('xz stream', source, file);
      if (state === 'too much memory') throw needsMemory(file);
      if (state === 'unsupported') throw unsupported(file);
      if (state === 'damaged') throw damagedStream(file);
    }
  } finally {
    decoder.close();
  }
}

/** No bytes tell the decoder that the file ends; where the source broke off instead, that comes up as a cut. */
async function supply(decoder: XzDecoder, source: ByteReader): Promise<void> {
  const piece = (await source.peek(1)).byteLength === 0 ? undefined : await source.next(decoder.inputBytes);
  decoder.supply(piece ?? new Uint8Array(0));
  source.skip(piece?.byteLength ?? 0);
}

function needsMemory(file: string): ReadFailure {
  const message = 'The xz stream takes more than 64 MiB of memory to unpack; what it holds was left out';
  return new ReadFailure({ code: 'limit-reached', message, file });
}

/** SHA-256 for a checksum, or filters for the code of programs: `xz` makes neither unless it is told to. */
function unsupported(file: string): ReadFailure {
  const message =
    'The xz stream has a checksum or a filter that is not read: unpack it with `xz -d`, or repack it as tar.gz';
  return new ReadFailure({ code: 'archive-unsupported', message, file });
}
