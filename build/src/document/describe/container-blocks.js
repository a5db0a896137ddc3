import { containerLayout } from './container-layout.js';
import { outline } from './outline.js';
import { linesBelow } from './pairs.js';
/** The containers below `Containers` or `Init Containers`. Names stand two blanks in, three in a pod template. */
export function containersIn(lines, field) {
    const starts = linesBelow(lines, field).flatMap(({ text, line }) => {
        const name = /^ {2,3}([a-z0-9][a-z0-9-]*):$/.exec(text)?.[1];
        return name === undefined ? [] : [{ name, line }];
    });
    return starts.map(({ name, line }, place) => {
        const to = starts[place + 1]?.line ?? field?.end ?? line;
        return { name, line, fields: outline(lines, { from: line + 1, to, indent: 4 }, containerLayout) };
    });
}
