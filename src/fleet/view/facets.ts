import { dimensions } from '../dimension.ts';
import type { Fleet, Selection } from '../fleet.ts';
import { Selector } from '../selector.ts';
import { standings } from '../standing.ts';
import { facet } from './number-link.ts';
import { templateFacet } from './template-view.ts';

export interface Facets {
  /** All there are. */
  readonly names: readonly string[];
  /** Of each archive, the places in `names`. */
  readonly ofArchive: readonly (readonly number[])[];
}

/** What the page's numbers select archives by. */
export function facetsOf(fleet: Fleet): Facets {
  const names: string[] = [];
  const ofArchive: number[][] = fleet.archives.map(() => []);
  for (const [name, { archives }] of selectionsOf(fleet)) {
    if (archives.length === 0) continue;
    const number = names.push(name) - 1;
    for (const archive of archives) ofArchive[archive]?.push(number);
  }
  return { names, ofArchive };
}

function* selectionsOf(fleet: Fleet): Generator<readonly [string, Pick<Selection, 'archives'>]> {
  const { gaps } = fleet;
  for (const group of fleet.results) yield [facet('result', group.value), group];
  for (const dimension of dimensions) {
    for (const group of fleet.dimensions[dimension]) yield [facet(dimension, group.value), group];
  }
  for (const finding of fleet.findings) {
    for (const standing of standings) yield [facet(standing, finding.rule), finding[standing]];
  }
  const seen = new Selector();
  for (const [archive, { cluster }] of fleet.archives.entries()) {
    if (cluster !== undefined) seen.add(String(cluster), archive);
  }
  for (const { cluster } of fleet.histories) yield [facet('cluster', cluster), seen.of(String(cluster), [])];
  for (const [place, template] of fleet.unexplained.entries()) yield [templateFacet(place), template];
  for (const group of gaps.missing) yield [facet('missing', group.value), group];
  for (const group of gaps.files) yield [facet('file', group.value), group];
  for (const group of gaps.failures) yield [facet('failure', group.value), group];
  yield [facet('layout', 'loose'), gaps.looseFiles];
  yield [facet('content', 'truncated'), gaps.truncated];
}
