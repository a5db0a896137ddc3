/** Headings of more than one word, for headers without padding. */
const headings = /LAST SEEN|FIRST SEEN|NOMINATED NODE|READINESS GATES|NODE SELECTOR|LAST SCHEDULE|ACCESS MODES|RECLAIM POLICY|\S+/g;
/** The columns of a table's header, or undefined where the line is none. */
export function parseHeader(line) {
    if (!/^\s{0,8}(?:NAME|NAMESPACE|LAST ?SEEN|FIRSTSEEN)\s[A-Z0-9 ()%_/.:-]+$/.test(line))
        return undefined;
    const padded = /\S {2,}\S/.test(line);
    const columns = [...line.matchAll(padded ? /\S+(?: \S+)*/g : headings)].map((match) => ({
        name: match[0],
        start: match.index,
    }));
    return columns.length < 2 ? undefined : { columns, padded };
}
