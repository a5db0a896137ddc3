const LONGEST = 120;

/**
 * The last part of a path with what differs from bundle to bundle (addresses, dates, hashes, counters) as `*`, so that
 * files of one kind have one name: `logs-calico-node-7k2xq.bin` and `logs-calico-node-9wz4m.bin` are `logs-calico-node-*.bin`.
 */
export function nameShape(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return name
    .slice(0, LONGEST)
    .replace(/[A-Za-z0-9]+/g, (word) => (/[0-9]/.test(word) ? '*' : word))
    .replace(/\*(?:[-_.:]\*)+/g, '*');
}
