/** Text of one line as a code span, delimited by more backticks than follow each other inside. */
export function codeSpan(text: string): string {
  // Two backticks around nothing would be text, and might pair with others.
  if (text === '') return '';
  const delimiter = '`'.repeat(longestRun(text) + 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${delimiter}${space}${text}${space}${delimiter}`;
}

/** Text as a fenced block of a language, indented for a list item where asked. */
export function fence(text: string, language: string, indent = ''): string {
  const delimiter = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const lines = [`${delimiter}${language}`, ...text.split('\n'), delimiter];
  return lines.map((line) => `${indent}${line}`).join('\n');
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
