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
        return [...this.#tallies].map(([kind, { count, path }]) => ({
            code: kind === 'overlong name' ? 'limit-reached' : 'entry-skipped',
            message: message(kind, count),
            file: path,
        }));
    }
}
function message(kind, count) {
    const what = count === 1 ? `1 ${kind} was skipped` : `${count} ${kind}s were skipped, this one among them`;
    return kind === 'overlong name'
        ? `${what}: the path is longer than the limit`
        : `${what}: only regular files with a name are read`;
}
