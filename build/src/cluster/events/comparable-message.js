/** Enough to tell messages apart; longer ones are compared up to here. */
const LENGTH = 1_000;
/**
 * The message without what depends on who prints it: `describe` of kubectl 1.36 puts the field path before it
 * (`spec.containers{calico-node}: `), tables end it at its first newline with `...` (cli-runtime
 * pkg/printers/tableprinter.go), and pasted text wraps it anywhere.
 */
export function comparableMessage(message) {
    const text = message
        .slice(0, LENGTH)
        .replace(/^spec\.[A-Za-z]+\{[^{}]*\}: /, '')
        .replace(/\s+/g, ' ')
        .trim();
    if (text.endsWith('...'))
        return { text: text.slice(0, -3).trimEnd(), cut: true };
    return { text, cut: message.length > LENGTH };
}
export function saySame(left, right) {
    if (left.text === right.text)
        return true;
    return (left.cut && right.text.startsWith(left.text)) || (right.cut && left.text.startsWith(right.text));
}
