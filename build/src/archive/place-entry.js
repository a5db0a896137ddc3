import { entryPath, isMacMetadata } from './entry-path.js';
/**
 * The path of an entry, or undefined for one that is left out: of a kind to skip, without a name to keep, or of no
 * interest to anyone. All but the last are counted.
 */
export function placeEntry(prefix, name, skip, run) {
    const cleaned = entryPath(name);
    const path = prefix + cleaned;
    if (isMacMetadata(cleaned))
        return undefined;
    const kind = skip ?? (cleaned === '' ? 'nameless file' : path.length > run.limits.maxPathLength ? 'overlong name' : undefined);
    if (kind === undefined)
        return path;
    run.ledger.skipped.add(kind, path.slice(0, run.limits.maxPathLength));
    return undefined;
}
