export interface TextSpan {
  readonly start: number;
  /** After the last character; -1 where the text ends before what began at `start` does. */
  readonly end: number;
}
