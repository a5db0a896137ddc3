const LONGEST = 300;

/** The words of a template as one text, cut between two of them, so that no placeholder is halved. */
export function templateText(words: readonly string[]): string {
  const text = words.join(' ');
  if (text.length <= LONGEST) return text;
  const end = text.lastIndexOf(' ', LONGEST);
  return text.slice(0, end === -1 ? LONGEST : end);
}
