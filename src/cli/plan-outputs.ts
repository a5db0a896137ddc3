import { basename } from 'node:path';
import { UserError } from '../model/user-error.ts';
import { extensionsOf, formatOfName, type ReportFormat } from '../report/format.ts';

export interface Outputs<Format> {
  readonly files: readonly { readonly path: string; readonly format: Format }[];
  readonly printed: readonly (Format | 'text')[];
}

/**
 * Every `-o` file gets the format of its name, or else the next `--format` that no name asks for. What formats remain
 * are printed; where none does, the summary for the terminal is. Throws a `UserError` for a file without one of the
 * formats that there are.
 */
export function planOutputs<Format extends ReportFormat>(
  { output, format }: { readonly output: readonly string[]; readonly format: readonly Format[] },
  formats: readonly Format[],
): Outputs<Format> {
  const formatNamed = (path: string): Format | undefined => {
    const named = formatOfName(path);
    return formats.find((one) => one === named);
  };
  const named = new Set(output.map(formatNamed));
  const unclaimed = format.filter((one) => !named.has(one));
  const files = output.map((path) => {
    const chosen = formatNamed(path) ?? unclaimed.shift();
    if (chosen !== undefined) return { path, format: chosen };
    throw new UserError(`The name ${basename(path)} tells no format`, {
      hint: `End it in ${extensionsOf(formats)}, or give --format.`,
    });
  });
  return { files, printed: unclaimed.length === 0 ? ['text'] : unclaimed };
}
