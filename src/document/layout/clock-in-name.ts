import type { ClockStatement } from '../../model/document.ts';

/** Names that collectors give with the time in UTC; the groups are year, month, day, hour, minute and second. */
const NAMES: readonly RegExp[] = [
  // projectcalico/calico calicoctl/commands/cluster/diags.go
  /(?<=^|\/)calico-diagnostics-(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?=[./]|$)/,
  // replicatedhq/troubleshoot pkg/collect
  /(?<=^|\/)support-bundle-(\d{4})-(\d\d)-(\d\d)T(\d\d)_(\d\d)_(\d\d)(?=[./]|$)/,
  /(?<=^|\/)calico-bundle-(\d{4})-?(\d\d)-?(\d\d)[T_-]?(\d\d)[:_-]?(\d\d)[:_-]?(\d\d)Z?(?=[./]|$)/,
];

/** Nearly every path is without a date, and is not held against all of them. */
const ANY = /-\d{4}-?\d\d-?\d\d/;

/** The time in the name of an archive, or of a folder on a path: of several, the first. */
export function clockInName(path: string): ClockStatement | undefined {
  if (!ANY.test(path)) return undefined;
  const names = NAMES.map((name) => name.exec(path)).filter((found) => found !== null);
  const [name] = names.sort((left, right) => left.index - right.index);
  if (name === undefined) return undefined;
  const [year = 0, month = 0, day, hour, minute, second] = name.slice(1).map(Number);
  const end = path.indexOf('/', name.index);
  const file = end === -1 ? path : path.slice(0, end);
  return { at: Date.UTC(year, month - 1, day, hour, minute, second), basis: 'archive-name', file };
}
