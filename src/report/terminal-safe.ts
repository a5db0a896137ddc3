import { visibleText } from './visible-text.ts';

/** Text of the bundle as a terminal may get it: nothing in it moves the cursor, sets a colour or rings, but newlines. */
export function terminalSafe(text: string): string {
  return visibleText(text).replaceAll('\t', ' ');
}
