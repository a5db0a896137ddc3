/** RFC 1952, section 2.3.1. */
const flags = { headerChecksum: 2, extra: 4, name: 8, comment: 16 };
const deflate = 8;
/** Reads the header of a gzip member up to the compressed data, of which it holds nothing that is needed. */
export async function readGzipHeader(source) {
    const fixed = Buffer.from(await source.peek(10));
    if (fixed.byteLength < 10)
        return 'cut';
    const flag = fixed.readUInt8(3);
    if (fixed.readUInt8(2) !== deflate)
        return 'wrong';
    source.skip(10);
    if (flag & flags.extra) {
        const length = Buffer.from(await source.peek(2));
        if (length.byteLength < 2)
            return 'cut';
        if (!(await skipBytes(source, 2 + length.readUInt16LE())))
            return 'cut';
    }
    if (flag & flags.name && !(await skipText(source)))
        return 'cut';
    if (flag & flags.comment && !(await skipText(source)))
        return 'cut';
    if (flag & flags.headerChecksum && !(await skipBytes(source, 2)))
        return 'cut';
    return 'read';
}
async function skipBytes(source, length) {
    const bytes = await source.peek(length);
    source.skip(length);
    return bytes.byteLength === length;
}
async function skipText(source) {
    for (let bytes = await source.next(); bytes !== undefined; bytes = await source.next()) {
        const end = bytes.indexOf(0);
        source.skip(end === -1 ? bytes.byteLength : end + 1);
        if (end !== -1)
            return true;
    }
    return false;
}
