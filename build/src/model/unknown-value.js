/** Thrown on reading a field or variable that nothing collected can tell; expressions turn it into `unknown`. */
export class UnknownValue extends Error {
    name = 'UnknownValue';
    path;
    constructor(path) {
        super(`unknown: ${path}`);
        this.path = path;
    }
}
const known = new Map();
/** The error for a path, made once: a run throws it a hundred thousand times, and its stack is what takes the time. */
export function unknownValue(path) {
    let error = known.get(path);
    if (error === undefined)
        known.set(path, (error = new UnknownValue(path)));
    return error;
}
