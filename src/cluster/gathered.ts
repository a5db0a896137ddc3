import type {
  ClockStatement,
  CollectedCommand,
  CollectionFailure,
  FileSummary,
  HostStatement,
  Listing,
  SourcedEvent,
  SourcedObject,
  TextLines,
  VersionStatement,
} from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { ScannedLog } from './logs/place-logs.ts';

/** All documents of a bundle, or of the files of one cluster in it. */
export interface Gathered {
  readonly objects: readonly SourcedObject[];
  readonly events: readonly SourcedEvent[];
  readonly listings: readonly Listing[];
  readonly logs: readonly ScannedLog[];
  readonly texts: readonly TextLines[];
  readonly failures: readonly CollectionFailure[];
  readonly clocks: readonly ClockStatement[];
  readonly hosts: readonly HostStatement[];
  readonly versions: readonly VersionStatement[];
  readonly commands: readonly CollectedCommand[];
  readonly files: readonly FileSummary[];
  readonly problems: readonly Problem[];
}

/** The same while it grows. */
export type Gathering = { readonly [Part in keyof Gathered]: Gathered[Part][number][] };

export function startGathering(): Gathering {
  return {
    objects: [],
    events: [],
    listings: [],
    logs: [],
    texts: [],
    failures: [],
    clocks: [],
    hosts: [],
    versions: [],
    commands: [],
    files: [],
    problems: [],
  };
}

/** What `has` says of the files that it comes from. Problems without a file are everyone's. */
export function onlyOf(gathered: Gathered, has: (path: string) => boolean): Gathered {
  return {
    objects: gathered.objects.filter(({ source }) => has(source.file)),
    events: gathered.events.filter(({ excerpt }) => has(excerpt.file)),
    listings: gathered.listings.filter(({ file }) => has(file)),
    logs: gathered.logs.filter(({ origin }) => has(origin.file)),
    texts: gathered.texts.filter(({ file }) => has(file)),
    failures: gathered.failures.filter(({ file }) => has(file)),
    clocks: gathered.clocks.filter(({ file }) => has(file)),
    hosts: gathered.hosts.filter(({ file }) => has(file)),
    versions: gathered.versions.filter(({ excerpt }) => has(excerpt.file)),
    commands: gathered.commands.filter(({ file }) => has(file)),
    files: gathered.files.filter(({ path }) => has(path)),
    problems: gathered.problems.filter(({ file }) => file === undefined || has(file)),
  };
}
