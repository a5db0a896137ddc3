import { bzip2 } from './bzip2.js';
import { gzip } from './gzip.js';
import { isTarHeader } from './tar-header.js';
import { startsWith } from './starts-with.js';
import { xz } from './xz.js';
import { zstd } from './zstd.js';
import { localHeaderMagic } from './zip-header.js';
/** As many bytes as `sniff` looks at: a tar header. */
export const sniffBytes = 512;
const compressions = [gzip, xz, zstd, bzip2];
/** Of a zip that holds nothing, only the end of its directory is there. */
const emptyZipMagic = [0x50, 0x4b, 5, 6];
const repack = 'repack it as tar.gz';
const unsupportedFormats = [
    {
        name: '7z',
        magic: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
        advice: `unpack it with \`7z x\` and give the directory, or ${repack}`,
    },
    {
        name: 'rar',
        magic: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
        advice: `unpack it with \`unrar x\` and give the directory, or ${repack}`,
    },
];
/** Tells a format by the first bytes. Names are never asked: logs are called `.gz` after they were unpacked, and dumps `.json` that are none. */
export function sniff(start) {
    const compression = compressions.find((candidate) => candidate.recognizes(start));
    if (compression !== undefined)
        return { kind: 'compressed', compression };
    if (isTarHeader(start))
        return { kind: 'tar' };
    if (startsWith(start, localHeaderMagic) || startsWith(start, emptyZipMagic))
        return { kind: 'zip' };
    const unsupported = unsupportedFormats.find((candidate) => startsWith(start, candidate.magic));
    if (unsupported !== undefined)
        return { kind: 'unsupported', name: unsupported.name, advice: unsupported.advice };
    return { kind: 'plain' };
}
