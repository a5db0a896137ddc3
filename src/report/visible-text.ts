// Tab and newline stay. Everything else that has no shape of its own, or changes how its neighbours are shown:
// C0 and C1 controls, DEL, line and paragraph separators, marks and overrides of writing direction (the "Trojan
// Source" characters), the byte order mark, and halves of surrogate pairs.
const INVISIBLE = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\p{Cs}]/gu;

/**
 * The text with a visible sign in place of each character that a reader could not see: Unicode's control pictures
 * (`␛` for ESC) for ASCII controls, U+FFFD for the rest. Lengths and offsets stay the same.
 */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, pictureOf);
}

function pictureOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
