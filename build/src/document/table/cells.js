/** Columns whose cells hold blanks of any number. */
const freeText = new Set(['MESSAGE', 'OS-IMAGE']);
/**
 * Takes a row apart. kubectl begins every cell below its heading; where that does not fit, or where the padding got
 * lost, cells are parted at blanks. Undefined where the row can't be taken apart.
 */
export function cellsOf(line, header) {
    const cells = (header.padded ? atHeadings(line, header) : undefined) ?? atBlanks(line, header);
    if (cells === undefined)
        return undefined;
    const named = header.columns.map(({ name }, place) => [name, cells[place] ?? '']);
    return new Map(named.filter(([, cell]) => cell !== '' && cell !== '<none>'));
}
function atHeadings(line, { columns }) {
    const cells = columns.map(({ start }, place) => line.slice(start, columns[place + 1]?.start).trimEnd());
    const fits = columns.every(({ name, start }, place) => {
        const begins = place === 0 || start >= line.length || line[start - 1] === ' ';
        const cell = cells[place] ?? '';
        return begins && !cell.startsWith(' ') && (freeText.has(name) || !cell.includes('  '));
    });
    return fits ? cells : undefined;
}
/** At single blanks; a column of free text gets all that the others leave over. */
function atBlanks(line, { columns }) {
    const words = wordsOf(line);
    if (words.length === columns.length)
        return words;
    const free = columns.findIndex(({ name }) => freeText.has(name));
    if (free === -1 || words.length < columns.length)
        return undefined;
    const after = words.length - (columns.length - free - 1);
    return [...words.slice(0, free), words.slice(free, after).join(' '), ...words.slice(after)];
}
/** `57 (6m ago)`, `16m (x7 over 17m)` and `kubelet, 10.1.2.3` are one cell each. */
function wordsOf(line) {
    const words = line.trim().split(/\s+/);
    const cells = [];
    for (let at = 0; at < words.length; at++) {
        const next = words.slice(at + 1, at + 4).join(' ');
        const more = (words[at] ?? '').endsWith(',')
            ? 1
            : (/^\((?:\S+ ago|x\d+ over \S+)\)/.exec(next)?.[0].split(' ').length ?? 0);
        cells.push(words.slice(at, at + 1 + more).join(' '));
        at += more;
    }
    return cells;
}
