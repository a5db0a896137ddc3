/**
 * Names nodes by their places in a list, in ranges: `0-3 7`. A page of hundreds of findings on hundreds of nodes would
 * otherwise consist of little but names. Names that the list lacks are left out.
 */
export function nodeSets(names: readonly string[]): (nodes: string | readonly string[]) => string {
  const places = new Map(names.map((name, at) => [name, at]));
  return (nodes) => {
    const wanted = typeof nodes === 'string' ? [nodes] : nodes;
    const found = new Set(wanted.flatMap((name) => places.get(name) ?? []));
    return rangesOf([...found].sort((a, b) => a - b));
  };
}

function rangesOf(places: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const place of places) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last === place - 1) open.last = place;
    else ranges.push({ first: place, last: place });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}
