import { crc32 } from 'node:zlib';
import { readGzipHeader } from './gzip-header.js';
import { inflate } from './inflate.js';
import { startsWith } from './starts-with.js';
import { cutStream, damagedStream, wrongChecksum } from './stream-failure.js';
const magic = [0x1f, 0x8b];
const trailerBytes = 8;
/**
 * gzip (RFC 1952) with any number of members. What follows the last member is padding or garbage and is left out, as
 * `gzip -d` does.
 *
 * Node's own `createGunzip` throws away the last piece of output when the data is cut, a checksum is wrong or garbage
 * follows; in a small bundle that piece is everything. So the members are taken apart here and only inflated by zlib.
 */
export const gzip = {
    recognizes: (start) => startsWith(start, magic),
    suffix: '.gz',
    decompress: gunzip,
};
async function* gunzip(source, file) {
    do {
        const header = await readGzipHeader(source);
        if (header === 'cut')
            throw cutStream('gzip stream', source, file);
        if (header === 'wrong')
            throw damagedStream(file);
        yield* readMember(source, file);
    } while (await startsMember(source));
}
async function* readMember(source, file) {
    let checksum = 0;
    let length = 0;
    for await (const chunk of inflate(source, file, () => cutStream('gzip stream', source, file))) {
        checksum = crc32(chunk, checksum);
        length += chunk.byteLength;
        yield chunk;
    }
    const trailer = Buffer.from(await source.peek(trailerBytes));
    if (trailer.byteLength < trailerBytes)
        throw cutStream('gzip stream', source, file);
    if (trailer.readUInt32LE(0) !== checksum || trailer.readUInt32LE(4) !== length % 2 ** 32) {
        throw wrongChecksum('gzip stream', file);
    }
    source.skip(trailerBytes);
}
async function startsMember(source) {
    const start = await source.peek(magic.length);
    if (start.byteLength < magic.length && source.error !== undefined)
        throw source.error;
    return startsWith(start, magic);
}
