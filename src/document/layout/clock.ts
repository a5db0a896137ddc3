import type { ClockStatement } from '../../model/document.ts';
import { parseRfc3339 } from '../../time/timestamp.ts';

/**
 * The `timestamp` file of `oc adm inspect`: a line of Go's `time.Now()` at the begin and one at the end of each run,
 * in the operator's own zone (openshift/oc pkg/cli/admin/inspect). The last one is when the collecting ended.
 */
export function readTimestampFile(path: string, text: string): ClockStatement | undefined {
  if (!/(?:^|\/)timestamp$/.test(path)) return undefined;
  const times = text.split('\n').flatMap((line) => {
    const found = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d+)?) ([+-]\d{4}) /.exec(line);
    const at = found === null ? undefined : parseRfc3339(`${found[1] ?? ''}T${found[2] ?? ''}${found[3] ?? ''}`);
    return at === undefined ? [] : [at];
  });
  return times.length === 0 ? undefined : { at: Math.max(...times), basis: 'timestamp-file', file: path };
}
