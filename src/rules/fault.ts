/** Something wrong with a rule file, with the place that a person has to look at. */
export interface RuleFault {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  /** Errors stop a rule from loading or from being shipped; warnings don't. */
  readonly severity: 'error' | 'warning';
}

export function describeFault(fault: RuleFault): string {
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.severity}: ${fault.message}`;
}
