/* Control sequences (CSI), titles and links (OSC), and the two-character escapes, as ECMA-48 writes them. */
// eslint-disable-next-line no-control-regex -- escape sequences begin with a control character
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
/** The text without the colours and other escape sequences of a terminal. Lines stay where they are. */
export function stripAnsi(text) {
    return text.includes('\u001b') ? text.replace(ESCAPES, '') : text;
}
