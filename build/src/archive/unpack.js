import { ByteReader } from './byte-reader.js';
import { EntryContent } from './entry-content.js';
import { placeEntry } from './place-entry.js';
import { readAhead } from './read-ahead.js';
import { readTar } from './read-tar.js';
import { readZip } from './read-zip.js';
import { sniff, sniffBytes } from './sniff.js';
import { mayBeTarHeader } from './tar-header.js';
/** What a decompressor may be ahead of the reader of its bytes. */
const aheadBytes = 4 * 1024 * 1024;
/** The file as an entry, or the entries in it, however deep. Does not throw on any content. */
export async function* unpack(file, content, run) {
    const bytes = new ByteReader(content);
    try {
        yield* unpackBytes(file, bytes, run);
    }
    finally {
        await bytes.close();
    }
    // A break may show while bytes are looked at that nobody reads in the end.
    if (bytes.error !== undefined)
        run.ledger.addFailure(bytes.error);
}
async function* unpackBytes(file, bytes, run) {
    const start = await bytes.peek(sniffBytes);
    const format = sniff(start);
    if (format.kind === 'plain') {
        // An empty file says something, such as that a container never restarted. A file of which nothing could be read does not.
        if (start.byteLength > 0 || bytes.error === undefined)
            yield* handOver(file, bytes, run);
    }
    else if (format.kind === 'unsupported') {
        const message = `The ${format.name} format is not read: ${format.advice}`;
        run.ledger.addProblem({ code: 'archive-unsupported', message, file: archiveName(file) });
    }
    else if (file.depth > run.limits.maxNesting) {
        const message = `Archives are opened to a depth of ${run.limits.maxNesting}; what this one holds was left out`;
        run.ledger.addProblem({ code: 'limit-reached', message, file: archiveName(file) });
    }
    else if (format.kind === 'tar') {
        yield* unpackMembers(file, bytes, readTar, run);
    }
    else if (format.kind === 'zip') {
        yield* unpackMembers(file, bytes, readZip, run);
    }
    else {
        yield* unpackCompressed(file, bytes, format.compression, run);
    }
}
async function* handOver(file, bytes, run) {
    const path = run.names.take(file.path);
    const content = new EntryContent(path, bytes, run.limits.maxEntryBytes, run.ledger);
    yield { path, ...(file.modifiedAt === undefined ? {} : { modifiedAt: file.modifiedAt }), content };
    // Under its own path rather than the unique one, which depends on the order of entries.
    run.ledger.addEntry(file.path, await content.drain());
}
/** A compressed tar archive counts as one archive; anything else that is compressed loses its suffix. */
async function* unpackCompressed(file, packed, compression, run) {
    const unpacked = readAhead(compression.decompress(packed, archiveName(file)), aheadBytes);
    const bytes = new ByteReader(run.budget.countUnpacked(unpacked));
    try {
        const start = await bytes.peek(sniffBytes);
        const isCut = start.byteLength < sniffBytes && bytes.error !== undefined;
        if (isCut && mayBeTarHeader(start))
            return;
        if (sniff(start).kind === 'tar')
            yield* unpackMembers(file, bytes, readTar, run);
        else
            yield* unpackBytes({ ...file, path: withoutSuffix(file.path, compression.suffix), depth: file.depth + 1 }, bytes, run);
    }
    finally {
        await bytes.close();
        if (bytes.error !== undefined)
            run.ledger.addFailure(bytes.error);
    }
}
/** What problems call an archive: what the paths of its entries begin with, or the name of the only input. */
function archiveName(file) {
    return file.prefix.slice(0, -1) || file.path;
}
function withoutSuffix(path, suffix) {
    const stem = path.slice(0, -suffix.length);
    return path.toLowerCase().endsWith(suffix) && stem !== '' && !stem.endsWith('/') ? stem : path;
}
async function* unpackMembers(archive, source, readArchive, run) {
    const members = readArchive({
        source,
        archive: archiveName(archive),
        prefix: archive.prefix,
        count: (chunks) => run.budget.countUnpacked(chunks),
    });
    try {
        for await (const { name, kind, modifiedAt, content } of members) {
            run.budget.countMember();
            if (kind === 'directory')
                continue;
            const path = placeEntry(archive.prefix, name, kind === 'file' ? undefined : kind, run);
            if (path === undefined)
                continue;
            const time = modifiedAt === undefined ? {} : { modifiedAt };
            yield* unpack({ path, prefix: `${path}/`, depth: archive.depth + 1, ...time }, content, run);
            if (run.budget.exhausted)
                return;
        }
    }
    catch (error) {
        run.ledger.addFailure(error);
    }
}
