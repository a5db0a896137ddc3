/**
 * Makes a name out of what an archive or file system calls an entry: slashes only, nothing that leads anywhere
 * (`/etc`, `../..`, `./`), no control characters. Empty where nothing remains. Bytes that are no UTF-8 were
 * replaced by U+FFFD when the name was decoded; control characters become the same.
 */
export function entryPath(name) {
    const segments = [];
    for (const segment of name.replaceAll('\\', '/').split('/')) {
        if (segment === '' || segment === '.')
            continue;
        if (segment === '..')
            segments.pop();
        else
            segments.push(segment);
    }
    return segments.join('/').replace(/\p{Cc}/gu, '\u{FFFD}');
}
/** What macOS adds to archives and directories: attributes of other files, and how the Finder shows them. */
export function isMacMetadata(path) {
    const segments = path.split('/');
    const name = segments.at(-1) ?? '';
    return name.startsWith('._') || name === '.DS_Store' || segments.includes('__MACOSX');
}
