/** Names of places in a report, for deep links: the same for the same rule, in whatever bundle. */
export function findingAnchor(rule: string): string {
  return `finding-${idOf(rule)}`;
}

/** `nth` counts the finding's excerpts from 1, in the order of the analysis. */
export function evidenceAnchor(rule: string, nth: number): string {
  return `evidence-${idOf(rule)}-${nth}`;
}

/** Rule ids are kebab-case and stand as they are; of any other text each odd character is told by its code. */
function idOf(rule: string): string {
  return rule.replace(/[^A-Za-z0-9-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}
