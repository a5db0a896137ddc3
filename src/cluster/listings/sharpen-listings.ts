import type { CollectedCommand, FileSummary, Listing, SourcedObject } from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import { textAt } from '../json-fields.ts';
import { groupBy } from '../group-by.ts';
import { type KubectlCommand, parseKubectlCommand, showsPart } from '../../kubectl/command.ts';
import { by } from '../order.ts';
import { cutListings } from './cut-listings.ts';
import { isClusterScoped, kindOfResource } from '../../kubectl/resource-kind.ts';

export interface ListingFacts {
  readonly listings: readonly Listing[];
  readonly objects: readonly SourcedObject[];
  /** The one command behind a file. */
  readonly commands: ReadonlyMap<string, CollectedCommand>;
  readonly files: readonly FileSummary[];
  /** Files of which something was understood, or known to be broken: no answer of theirs is an empty list. */
  readonly answered: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** Forms of a file that lists nothing. */
const EMPTY_FORMS = new Set(['empty', 'json', 'yaml', 'table']);

/**
 * Listings with what the recorded commands say of their reach, and with those whose answer was that there is nothing:
 * `kubectl get events -A` then prints nothing to its file and exits with 0.
 */
export function sharpenListings(facts: ListingFacts): readonly Listing[] {
  const objectsOf = groupBy(facts.objects, ({ kind, source }) => `${kind} ${source.file}`);
  const listingsOf = groupBy(facts.listings, ({ kind, file }) => `${kind} ${file}`);
  const cut = cutListings(facts.listings, facts.problems);
  const sharpened = facts.listings.map((listing): Listing => {
    if (listing.of !== undefined) return listing;
    if (cut.has(`${listing.file}:${listing.line}`)) return { ...listing, filtered: true };
    const command = getCommand(facts.commands.get(listing.file));
    if (command !== undefined) return narrowed(listing, command);
    const key = `${listing.kind} ${listing.file}`;
    const isOnlyOne = listingsOf.get(key)?.length === 1;
    return isOnlyOne && looksSelected(listing, objectsOf.get(key) ?? []) ? { ...listing, filtered: true } : listing;
  });
  return [...sharpened, ...emptyListings(facts)].sort(
    by(
      ({ kind }) => kind,
      ({ file }) => file,
      ({ line }) => line,
      ({ namespace }) => namespace ?? '',
      ({ of }) => `${of?.kind} ${of?.namespace} ${of?.name}`,
    ),
  );
}

interface GetCommand extends KubectlCommand {
  readonly succeeded: boolean;
}

function getCommand(collected: CollectedCommand | undefined): GetCommand | undefined {
  const command = collected === undefined ? undefined : parseKubectlCommand(collected.command);
  return command?.verb === 'get' ? { ...command, succeeded: collected?.exitStatus === 0 } : undefined;
}

function narrowed(listing: Listing, command: GetCommand): Listing {
  const { namespace: _, namespaceUnknown: __, ...rest } = listing;
  const isPart = showsPart(command) || !command.succeeded;
  return { ...rest, ...reachOf(listing, command), ...(isPart ? { filtered: true } : {}) };
}

/** The command decides; where it names no namespace, what the text shows stands. */
function reachOf(listing: Listing, command: GetCommand): Pick<Listing, 'namespace' | 'namespaceUnknown'> {
  if (command.allNamespaces || isClusterScoped(listing.kind)) return {};
  if (command.namespace !== undefined) return { namespace: command.namespace };
  return {
    ...(listing.namespace === undefined ? {} : { namespace: listing.namespace }),
    ...(listing.namespaceUnknown === undefined ? {} : { namespaceUnknown: listing.namespaceUnknown }),
  };
}

/**
 * A list of several objects that all bear one `k8s-app` or `app` label was most likely asked for with `-l`. A layout
 * with a folder or file for each namespace lists all of it.
 */
function looksSelected({ namespace, file }: Listing, objects: readonly SourcedObject[]): boolean {
  if (objects.length < 2 || objects.some(({ source }) => source.knows !== 'all')) return false;
  if (namespace !== undefined && file.split(/[/.]/).includes(namespace)) return false;
  return ['k8s-app', 'app'].some((label) => {
    const values = new Set(objects.map(({ value }) => textAt(value, 'metadata', 'labels', label)));
    return values.size === 1 && !values.has(undefined);
  });
}

function emptyListings({ commands, files, answered }: ListingFacts): readonly Listing[] {
  return files.flatMap(({ path, bytes, understoodAs }) => {
    const command = getCommand(commands.get(path));
    if (command?.succeeded !== true || command.words.length !== 1 || answered.has(path)) return [];
    if (bytes > 0 && !EMPTY_FORMS.has(understoodAs)) return [];
    return (command.words[0] ?? '').split(',').flatMap((resource): readonly Listing[] => {
      const listed = kindOfResource(resource);
      if (listed === undefined) return [];
      const unplaced = { kind: listed.kind, namespaceUnknown: true, count: 0, file: path, line: 1 };
      return [narrowed(unplaced, command)];
    });
  });
}
