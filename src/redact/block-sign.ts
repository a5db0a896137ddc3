/** Whether a value is YAML's sign for text that follows on the next lines: `|`, `>-`, … */
export function isBlockSign(value: string): boolean {
  return /^[|>][+-]?\d?$/.test(value);
}
