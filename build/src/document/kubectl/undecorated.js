/** A line without what Markdown or a ticket puts around it: bullets, quote marks, backticks. */
export function undecorated(line) {
    const text = line.replace(/^\s*(?:[-*>]\s+)?`{0,3}\s*/, '');
    return /^.*[^`\s]/s.exec(text)?.[0] ?? '';
}
