/** Thrown on reading a field or variable that nothing collected can tell; expressions turn it into `unknown`. */
export class UnknownValue extends Error {
  override readonly name = 'UnknownValue';
  readonly path: string;

  constructor(path: string) {
    super(`unknown: ${path}`);
    this.path = path;
  }
}

const known = new Map<string, UnknownValue>();

/** The error for a path, made once: a run throws it a hundred thousand times, and its stack is what takes the time. */
export function unknownValue(path: string): UnknownValue {
  let error = known.get(path);
  if (error === undefined) known.set(path, (error = new UnknownValue(path)));
  return error;
}
