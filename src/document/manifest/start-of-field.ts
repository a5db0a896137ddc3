/**
 * Where the line of a YAML text begins that states a field of an object whose fields stand in a column; -1 without. The
 * first field may stand behind the dash of its item.
 */
export function startOfField(text: string, column: number, name: string): number {
  if (text.startsWith(`${name}:`, column)) return 0;
  const newline = text.indexOf(`\n${' '.repeat(column)}${name}:`);
  return newline === -1 ? -1 : newline + 1;
}
