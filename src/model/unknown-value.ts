/** Thrown on reading a field or variable that nothing collected can tell; expressions turn it into `unknown`. */
export class UnknownValue extends Error {
  override readonly name = 'UnknownValue';
  readonly path: string;

  constructor(path: string) {
    super(`unknown: ${path}`);
    this.path = path;
  }
}
