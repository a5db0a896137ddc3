import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readErrorText } from './read-error-text.js';
/**
 * Everything below a directory but the directories themselves, named by its path below `root`. Links are told, never
 * followed: a bundle's links lead to its own files, or out of it. Each directory comes sorted, its files before those
 * of its subdirectories, and is read when its turn comes. The file system's times are not told: they are those of the
 * copy, where an archive keeps those of the collecting.
 */
export function* walkDirectory(root) {
    const pending = [''];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
        const subdirectories = [];
        for (const item of listDirectory(root, directory)) {
            if ('kind' in item)
                yield item;
            else if (item.isDirectory())
                subdirectories.push(join(directory, item.name));
            else
                yield describeItem(join(directory, item.name), item);
        }
        pending.push(...subdirectories.toReversed());
    }
}
function listDirectory(root, directory) {
    try {
        const items = readdirSync(join(root, directory), { withFileTypes: true });
        return items.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (error) {
        return [{ kind: 'unreadable', name: directory, because: readErrorText(error) }];
    }
}
function describeItem(name, item) {
    return item.isFile() ? { kind: 'file', name } : { kind: 'skipped', name, as: skippedKind(item) };
}
function skippedKind(item) {
    if (item.isSymbolicLink())
        return 'symbolic link';
    if (item.isFIFO())
        return 'FIFO';
    if (item.isSocket())
        return 'socket';
    return item.isBlockDevice() || item.isCharacterDevice() ? 'device' : 'special file';
}
