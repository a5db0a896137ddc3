const reasons = {
    'overlong name': { code: 'limit-reached', message: 'the path is longer than the limit' },
    'encrypted file': {
        code: 'archive-unsupported',
        message: 'unpack the archive with its password and give the directory',
    },
    'file in a compression that is not read': {
        code: 'archive-unsupported',
        message: 'unpack the archive and give the directory',
    },
};
const notRegular = { code: 'entry-skipped', message: 'only regular files with a name are read' };
/** Counts what is skipped, for one problem a kind: bundles with links have hundreds of them. */
export class SkippedEntries {
    #tallies = new Map();
    add(kind, path) {
        const tally = this.#tallies.get(kind);
        if (tally === undefined) {
            this.#tallies.set(kind, { count: 1, path });
            return;
        }
        tally.count++;
        if (path < tally.path)
            tally.path = path;
    }
    problems() {
        return [...this.#tallies].map(([kind, { count, path }]) => {
            const { code, message } = reasons[kind] ?? notRegular;
            const what = count === 1 ? `1 ${kind} was skipped` : `${count} ${plural(kind)} were skipped, this one among them`;
            return { code, message: `${what}: ${message}`, file: path };
        });
    }
}
function plural(kind) {
    const [noun = '', ...rest] = kind.split(/(?= in )/);
    return `${noun}s${rest.join('')}`;
}
