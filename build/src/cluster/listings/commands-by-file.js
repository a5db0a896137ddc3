import { groupBy } from '../group-by.js';
/** The command behind each file; a file that several commands wrote to is left out, since nothing parts its text. */
export function commandsByFile(commands) {
    const single = [...groupBy(commands, ({ file }) => file)].filter(([, list]) => list.length === 1);
    return new Map(single.flatMap(([file, list]) => list.map((command) => [file, command])));
}
