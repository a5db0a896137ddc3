import type { Argv } from 'yargs';
import { defaultLimits } from '../archive/limits.ts';
import type { ArchiveLimits } from '../model/entry.ts';
import { defaultDocumentLimits, type DocumentLimits } from '../document/reading-limits.ts';
import { parseSize, shownSize } from './size.ts';
import { UserError } from '../model/user-error.ts';

/** What of a bundle is read at most. */
export type ReadingLimits = ArchiveLimits & DocumentLimits;

export const presetLimits: ReadingLimits = { ...defaultLimits, ...defaultDocumentLimits };

interface LimitOption {
  readonly limit: keyof ReadingLimits;
  readonly isSize: boolean;
  readonly describe: string;
}

/** By name, without the dashes. docs/security.md explains each. */
export const limitOptions = {
  'max-entries': { limit: 'maxEntries', isSize: false, describe: 'Most files and other members of archives' },
  'max-entry-size': { limit: 'maxEntryBytes', isSize: true, describe: 'Most bytes of one file' },
  'max-total-size': { limit: 'maxTotalBytes', isSize: true, describe: 'Most bytes in all, as unpacked' },
  'max-ratio': { limit: 'maxRatio', isSize: false, describe: 'Most bytes unpacked for each byte packed' },
  'max-nesting': { limit: 'maxNesting', isSize: false, describe: 'How deep archives in archives are opened' },
  'max-path-length': { limit: 'maxPathLength', isSize: false, describe: 'Longest path of a file' },
  'max-line-length': { limit: 'maxLineLength', isSize: true, describe: 'Most bytes of one line' },
  'max-objects': { limit: 'maxObjects', isSize: false, describe: 'Most objects of manifests' },
  'max-seconds': { limit: 'maxSeconds', isSize: false, describe: 'Most time for reading' },
} as const satisfies Readonly<Record<string, LimitOption>>;

export function withLimitOptions(yargs: Argv): Argv {
  for (const [name, { limit, isSize, describe }] of Object.entries(limitOptions)) {
    const preset = presetLimits[limit];
    yargs.option(name, {
      type: 'string',
      describe: `${describe} (${isSize ? shownSize(preset) : preset})`,
    });
  }
  return yargs;
}

/** The limits that were given. Throws a `UserError` for what is no number, or no size. */
export function limitsOf(given: Readonly<Record<string, unknown>>): Partial<ReadingLimits> {
  const limits = Object.entries(limitOptions).flatMap(([name, { limit, isSize }]) => {
    const text = given[name];
    return text === undefined ? [] : [[limit, parseLimit(name, text as string, isSize)] as const];
  });
  return Object.fromEntries(limits);
}

function parseLimit(name: string, text: string, isSize: boolean): number {
  const value = isSize ? parseSize(text) : /^\d{1,12}$/.test(text) ? Number(text) : undefined;
  // A size of nothing would read nothing.
  if (value !== undefined && !(isSize && value === 0)) return value;
  throw new UserError(`--${name} ${text} is no ${isSize ? 'size' : 'whole number'}`, {
    hint: isSize
      ? 'A size is a number of bytes, or of KiB, MiB, GiB or TiB, such as 500MiB.'
      : 'For example: --max-entries 100000.',
  });
}
