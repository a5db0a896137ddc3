import { join } from 'node:path';
import { entryPath } from './entry-path.js';
import { placeEntry } from './place-entry.js';
import { readFile } from './read-file.js';
import { unpack } from './unpack.js';
import { walkDirectory } from './walk-directory.js';
/**
 * Every file below a directory. An archive in it counts as nested, so that an archive of the directory gives the same
 * entries.
 */
export async function* unpackDirectory(root, prefix, run) {
    try {
        for (const found of walkDirectory(root)) {
            run.budget.countMember();
            if (found.kind === 'unreadable') {
                const file = prefix + entryPath(found.name) || '.';
                run.ledger.addProblem({ code: 'input-unreadable', message: `It could not be read: ${found.because}`, file });
                continue;
            }
            const path = placeEntry(prefix, found.name, found.kind === 'skipped' ? found.as : undefined, run);
            if (found.kind === 'skipped' || path === undefined)
                continue;
            const content = run.budget.countRead(readFile(join(root, found.name), path));
            yield* unpack({ path, prefix: `${path}/`, depth: 1 }, content, run);
            if (run.budget.exhausted)
                return;
        }
    }
    catch (error) {
        run.ledger.addFailure(error);
    }
}
