import picomatch from 'picomatch';
const compiled = new Map();
/** Whether a name matches a glob (`*`, `?`, `{a,b}`). Without special characters it is equality. */
export function matchesGlob(glob, name) {
    if (!/[*?{[]/.test(glob))
        return glob === name;
    let test = compiled.get(glob);
    if (test === undefined) {
        // Names of nodes may begin with a dot or hold characters that mean something in paths only.
        test = picomatch(glob, { dot: true, noextglob: true, bash: true });
        compiled.set(glob, test);
    }
    return test(name);
}
