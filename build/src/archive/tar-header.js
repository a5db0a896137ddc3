/** Offsets of POSIX 1003.1 `ustar`; the checksum stands at the same place in the v7 format before it. */
const checksumAt = 148;
const checksumBytes = 8;
const magicAt = 257;
const headerBytes = 512;
/** Whether a stream starts like a tar archive: by its magic, or, in the v7 format that has none, by its checksum. */
export function isTarHeader(start) {
    const bytes = Buffer.from(start.buffer, start.byteOffset, start.byteLength);
    if (bytes.toString('latin1', magicAt, magicAt + 5) === 'ustar')
        return true;
    if (bytes.byteLength < headerBytes)
        return false;
    const stated = /^ *([0-7]{1,7})[ \0]/.exec(bytes.toString('latin1', checksumAt, checksumAt + checksumBytes));
    return stated !== null && Number.parseInt(stated[1] ?? '', 8) === checksum(bytes);
}
/**
 * Whether so short a start could be that of a tar archive. A header begins with a name of up to 100 bytes, filled with
 * NUL bytes, and a mode that ends in one.
 */
export function mayBeTarHeader(start) {
    return start.byteLength < 108 || start.subarray(0, magicAt).includes(0);
}
/** The sum of the header's bytes with the checksum itself taken as spaces. */
function checksum(header) {
    let sum = 0;
    for (let at = 0; at < headerBytes; at++) {
        const inChecksum = at >= checksumAt && at < checksumAt + checksumBytes;
        sum += inChecksum ? 0x20 : (header[at] ?? 0);
    }
    return sum;
}
