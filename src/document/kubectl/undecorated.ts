/** A line without what Markdown or a ticket puts around it: bullets, quote marks, backticks. */
export function undecorated(line: string): string {
  return line.replace(/^\s*(?:[-*>]\s+)?`{0,3}\s*/, '').replace(/[`\s]+$/, '');
}
