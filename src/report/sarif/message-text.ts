import { visibleText } from '../visible-text.ts';

// A number in braces is a placeholder (SARIF 2.1.0, 3.11.5). The standard has every brace doubled, but viewers show the
// doubles, which would spoil commands such as `-o jsonpath={.items}`; without a number in them braces mean nothing.
const PLACEHOLDER = /\{\d+\}/g;

/** Text of the bundle as a SARIF message that says it and nothing else: `](` would make a link (3.11.6). */
export function messageText(text: string): string {
  return withoutPlaceholders(visibleText(text)).replaceAll('](', '] (');
}

export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, '{$&}');
}
