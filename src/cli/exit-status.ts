/** What the process ends with. */
export const exitStatus = {
  analysed: 0,
  /** `--fail-on` was reached, or a rule or case is wrong. */
  failed: 1,
  /** Wrong usage, or a wrong rule. */
  usage: 2,
  /** Nothing readable in the bundle. */
  nothingReadable: 3,
  bug: 70,
} as const;
