/**
 * A comparison by the first key that differs, for `sort`. Texts are compared by code unit, so that the order is the same
 * on every machine; what has no value for a key comes after what has one.
 */
export function by(...keys) {
    return (left, right) => {
        for (const key of keys) {
            const a = key(left);
            const b = key(right);
            if (a === b)
                continue;
            if (a === undefined)
                return 1;
            if (b === undefined)
                return -1;
            return a < b ? -1 : 1;
        }
        return 0;
    };
}
