import { ByteReader } from './byte-reader.js';
import { ByteSpan } from './byte-span.js';
import { entryPath } from './entry-path.js';
import { ReadFailure } from './read-failure.js';
import { cutStream, damagedStream } from './stream-failure.js';
import { readTarEntry } from './tar-entry.js';
import { tarBlockBytes } from './tar-header.js';
import { paxMap, readContentMap, readHeaderMap, withHoles } from './tar-sparse.js';
/**
 * tar: v7, ustar, pax, and GNU's own format with long names and sparse files. What follows the zero blocks at the end is
 * left out, as GNU tar does. See `ReadArchive` for the contract.
 */
export async function* readTar(reading) {
    const { source, archive } = reading;
    const failAtEnd = () => cutStream('tar archive', source, archive);
    for (;;) {
        const entry = await readTarEntry(source);
        if (entry === 'end')
            return readToEnd(source);
        if (entry === 'cut')
            throw failAtEnd();
        if (entry === 'damaged')
            throw damagedHeader(archive);
        const oldMap = entry.type === 'S' ? await readHeaderMap(entry.block, source) : undefined;
        const stored = new ByteSpan(source, contentBytes(entry), failAtEnd);
        yield {
            name: entry.name,
            kind: memberKind(entry.type),
            // Zero is what tools write that make archives reproducible or know no time.
            ...(entry.modified > 0 ? { modifiedAt: Math.trunc(entry.modified * 1000) } : {}),
            content: memberContent(entry, stored, oldMap, reading),
        };
        await stored.skip();
        const padding = -contentBytes(entry) & (tarBlockBytes - 1);
        if ((await source.peek(padding)).byteLength < padding)
            throw failAtEnd();
        source.skip(padding);
    }
}
/** So that a wrong checksum of what the archive was compressed with is found. */
async function readToEnd(source) {
    for (let rest = await source.next(); rest !== undefined; rest = await source.next())
        source.skip(rest.byteLength);
}
/** Directories have none, whatever their header states; those of GNU's incremental backups list their files. */
function contentBytes({ type, size }) {
    return type === '5' ? 0 : size;
}
function memberContent(entry, stored, oldMap, { prefix, count }) {
    const isSparse = entry.type === 'S' || entry.pax.some(([key]) => key.startsWith('GNU.sparse.'));
    return isSparse ? count(sparseContent(entry, stored, oldMap, prefix + entryPath(entry.name))) : stored;
}
async function* sparseContent(entry, stored, oldMap, file) {
    const content = new ByteReader(stored);
    const realSize = new Map(entry.pax).get('GNU.sparse.realsize');
    const newMap = realSize === undefined ? paxMap(entry.pax) : await readContentMap(content, Number(realSize));
    const map = entry.type === 'S' ? oldMap : newMap;
    if (map === undefined)
        throw content.error ?? damagedStream(file);
    yield* withHoles(map, content);
}
function memberKind(type) {
    switch (type) {
        case '0':
        case '7': // contiguous, which no system has any more
        case 'S':
            return 'file';
        case '1':
            return 'hard link';
        case '2':
            return 'symbolic link';
        case '3':
        case '4':
            return 'device';
        case '5':
        case 'D':
            return 'directory';
        case '6':
            return 'FIFO';
        default:
            return 'special file';
    }
}
function damagedHeader(file) {
    const message = 'A tar header is damaged; what follows it was not read';
    return new ReadFailure({ code: 'archive-corrupt', message, file });
}
