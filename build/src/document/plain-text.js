import { stripAnsi } from '../text/ansi.js';
/** Text as every reader but that of logs takes it: without colours, lines ended by a newline alone. */
export function plainText(text) {
    const stripped = stripAnsi(text);
    return stripped.includes('\r') ? stripped.replaceAll('\r\n', '\n') : stripped;
}
