export interface Span {
  readonly start: number;
  /** After the last character. */
  readonly end: number;
}

export interface JsonSpans {
  /** The elements of the outermost `items` list, or of a bare array. */
  readonly items?: readonly Span[];
  /** From after the list's `[` to its `]`; to the end of the text where it breaks off. */
  readonly list?: Span;
  /** Every bracket that was opened is closed again. */
  readonly complete: boolean;
}

/** Finds the items of a list in JSON text without parsing it, so that only the wanted ones are parsed. */
export function jsonSpans(text: string): JsonSpans {
  const items: Span[] = [];
  let listStart: number | undefined;
  let list: Span | undefined;
  let depth = 0;
  let itemDepth = 0;
  let itemStart = -1;
  let key = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      if (depth === 1) key = text.slice(at + 1, end);
      at = end;
    } else if (character === '{' || character === '[') {
      if (listStart === undefined && character === '[' && (depth === 0 || (depth === 1 && key === 'items'))) {
        listStart = at + 1;
        itemDepth = depth + 1;
      } else if (listStart !== undefined && list === undefined && depth === itemDepth) itemStart = at;
      depth++;
    } else if (character === '}' || character === ']') {
      depth--;
      if (listStart !== undefined && list === undefined) {
        if (depth === itemDepth) items.push({ start: itemStart, end: at + 1 });
        else if (depth === itemDepth - 1) list = { start: listStart, end: at };
      }
    }
  }
  if (listStart === undefined) return { complete: depth === 0 };
  return { items, list: list ?? { start: listStart, end: text.length }, complete: depth === 0 };
}

function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
  }
  return text.length;
}
