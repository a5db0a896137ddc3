/** A text of a rule with fields to fill in, such as `calico-node on {{node}}`. */
export interface Template {
  readonly source: string;
  /** Plain text; a field without a value is left out. */
  render(values: Readonly<Record<string, string>>): string;
}
