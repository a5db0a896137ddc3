/** A column of a `kubectl get` table, with the offset at which its cells begin. */
export interface Column {
  readonly name: string;
  readonly start: number;
}

/** Headings of more than one word, for headers whose padding got lost. */
const phrases = /LAST SEEN|FIRST SEEN|NOMINATED NODE|READINESS GATES|NODE SELECTOR|LAST SCHEDULE|ACCESS MODES|RECLAIM POLICY|\S+/g;

const firstColumns = new Set(['NAME', 'NAMESPACE', 'LAST SEEN', 'LASTSEEN', 'FIRSTSEEN']);

/** The columns of a table's header, or undefined where the line is none. */
export function parseHeader(line: string): readonly Column[] | undefined {
  if (!/^\s{0,8}(?:NAME|NAMESPACE|LAST ?SEEN|FIRSTSEEN)\s[A-Z0-9 ()%_/.:-]+$/.test(line)) return undefined;
  const isPadded = /\S {2,}\S/.test(line.trim());
  const columns = [...line.matchAll(isPadded ? /\S+(?: \S+)*/g : phrases)].map(([name], place) => ({ name, place }));
  if (columns.length < 2 || !firstColumns.has(columns[0]?.name ?? '')) return undefined;
  let from = 0;
  return columns.map(({ name }) => {
    const start = line.indexOf(name, from);
    from = start + name.length;
    return { name, start };
  });
}
