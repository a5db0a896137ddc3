import { basename } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { formatOfName, namedExtensions, type ReportFormat } from '../report/format.ts';

export interface Outputs {
  readonly files: readonly { readonly path: string; readonly format: ReportFormat }[];
  readonly printed: readonly ReportFormat[];
}

/**
 * Every `-o` file gets the format of its name, or else the next `--format` that no name asks for. What formats remain
 * are printed; where none does, the summary for the terminal is. Throws a `UserError` for a file without a format.
 */
export function planOutputs(output: readonly string[], format: readonly ReportFormat[]): Outputs {
  const named = new Set(output.map(formatOfName));
  const unclaimed = format.filter((one) => !named.has(one));
  const files = output.map((path) => ({ path, format: formatOfName(path) ?? takeNext(path, unclaimed) }));
  return { files, printed: unclaimed.length === 0 ? ['text'] : unclaimed };
}

function takeNext(path: string, unclaimed: ReportFormat[]): ReportFormat {
  const next = unclaimed.shift();
  if (next !== undefined) return next;
  throw new UserError(`The name ${basename(path)} tells no format`, {
    hint: `End it in ${namedExtensions}, or give --format.`,
  });
}
