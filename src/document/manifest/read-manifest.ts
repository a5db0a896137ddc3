import type {
  CollectionFailure,
  Listing,
  SourcedEvent,
  SourcedObject,
  VersionStatement,
} from '../../model/document.ts';
import type { Problem } from '../../model/problem.ts';
import type { DocumentBudget } from '../reading-limits.ts';
import type { Place } from '../layout/place-in-layout.ts';
import type { SlicedDocument } from './item-slice.ts';
import { kindOfItems, type ListedItems, listingsOf } from './listings.ts';
import { readItem } from './read-item.ts';

/** Objects and events that are kept of one file. */
const MOST_OBJECTS = 50_000;
/** Malformed items of one file that are told of one by one. */
const MOST_MALFORMED = 10;

/** What one JSON or YAML document told. */
export interface ManifestReading {
  readonly objects: readonly SourcedObject[];
  readonly events: readonly SourcedEvent[];
  readonly listings: readonly Listing[];
  readonly versions: readonly VersionStatement[];
  readonly failures: readonly CollectionFailure[];
  readonly problems: readonly Problem[];
  /** It is of the API, if only of a kind that is not kept. */
  readonly understood: boolean;
}

/** Reads the documents of one file, within limits that hold for all of them together. */
export interface ManifestReader {
  read(document: SlicedDocument): ManifestReading;
}

export function createManifestReader(file: string, budget: DocumentBudget, place?: Place): ManifestReader {
  let kept = 0;
  let malformed = 0;
  const told = new Set<string>();

  function problem(code: Problem['code'], message: string, line: number): Problem {
    return { code, message, file, line };
  }

  /** Of a kind of trouble that would repeat itself, the first is told. */
  function once(key: string, make: () => Problem): readonly Problem[] {
    if (told.has(key)) return [];
    told.add(key);
    return [make()];
  }

  return {
    read(document) {
      const { items, list, line, brokenAt } = document;
      const objects: SourcedObject[] = [];
      const events: SourcedEvent[] = [];
      const versions: VersionStatement[] = [];
      const failures: CollectionFailure[] = [];
      const problems: Problem[] = [];
      const found = new Map<string, ListedItems>();
      let isWhole = brokenAt === undefined && list?.continues !== true;
      let understood = kindOfItems(list) !== undefined || (list !== undefined && items.length === 0);

      for (const slice of items) {
        if (kept >= MOST_OBJECTS || !budget.takeObject()) {
          isWhole = false;
          problems.push(
            ...once('limit', () => problem('limit-reached', `Only the first ${kept} objects were read`, slice.line)),
          );
          break;
        }
        const item = readItem(slice, document, file, place);
        understood ||= item.understood;
        versions.push(...(item.versions ?? []));
        if (item.failure !== undefined) failures.push(item.failure);
        if (item.fault === 'malformed') {
          isWhole = false;
          if (malformed++ < MOST_MALFORMED) {
            problems.push(
              problem('document-malformed', `A ${item.kind ?? 'object'} that can't be parsed was left out`, slice.line),
            );
          }
          continue;
        }
        if (item.kind === undefined) continue;
        kept++;
        if (item.object !== undefined) objects.push(item.object);
        if (item.event !== undefined) events.push(item.event);
        count(found, item.kind, item.namespace);
      }
      if (brokenAt !== undefined) {
        problems.push(problem('document-malformed', 'Breaks off; what came before was read', brokenAt));
      }
      if (list?.continues === true) {
        problems.push(problem('listing-incomplete', 'The list says itself that more exists', line));
      }
      const listings = listingsOf(document, found, file, isWhole, place);
      return { objects, events, listings, versions, failures, problems, understood: understood || listings.length > 0 };
    },
  };
}

function count(found: Map<string, ListedItems>, kind: string, namespace: string | undefined): void {
  let items = found.get(kind);
  if (items === undefined) found.set(kind, (items = { count: 0, namespaces: new Set() }));
  items.count++;
  if (namespace !== undefined) items.namespaces.add(namespace);
}
