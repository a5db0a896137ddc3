import picomatch from 'picomatch';

const compiled = new Map<string, (text: string) => boolean>();

/** Whether a name matches a glob (`*`, `?`, `{a,b}`). Without special characters it is equality. */
export function matchesGlob(glob: string, name: string): boolean {
  let test = compiled.get(glob);
  if (test === undefined) compiled.set(glob, (test = compile(glob)));
  return test(name);
}

function compile(glob: string): (text: string) => boolean {
  if (!/[*?{[]/.test(glob)) return (name) => name === glob;
  // Names of nodes may begin with a dot or hold characters that mean something in paths only.
  const regex = picomatch.makeRe(glob, { dot: true, noextglob: true, bash: true });
  return (name) => regex.test(name);
}
