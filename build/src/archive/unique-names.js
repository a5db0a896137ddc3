/** Gives each entry a name of its own, so that a name in a report means one file: the second `x` becomes `x (2)`. */
export class UniqueNames {
    /** For each name taken, how often it was asked for. */
    #taken = new Map();
    take(name) {
        let count = this.#taken.get(name) ?? 0;
        let unique = name;
        if (count > 0) {
            do
                unique = `${name} (${++count})`;
            while (this.#taken.has(unique));
            this.#taken.set(name, count);
        }
        this.#taken.set(unique, 1);
        return unique;
    }
}
