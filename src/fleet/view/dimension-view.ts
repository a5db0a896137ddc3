import type { Provider } from '../../model/cluster.ts';
import { providerNames } from '../../report/view/product-names.ts';
import { dimensions, notKnown, type Dimension } from '../dimension.ts';
import type { Group } from '../fleet.ts';
import { facet, numberLink, type NumberLink } from './number-link.ts';

export interface DimensionView {
  readonly name: string;
  readonly groups: readonly GroupView[];
}

export interface GroupView {
  readonly value: string;
  readonly clusters: NumberLink;
  readonly archives: NumberLink;
  /** Archives with the value in all, where not all of them are counted. */
  readonly of?: NumberLink;
  /** Of the archives with the value, or of the largest group. */
  readonly percent: number;
}

const NAMES: Readonly<Record<Dimension, string>> = {
  provider: 'Provider',
  kubernetes: 'Kubernetes',
  calico: 'Calico',
  month: 'Month',
};

type Dimensions = Readonly<Record<Dimension, readonly Group[]>>;

/** The whole fleet along each dimension; a bar is the longest for the largest group. */
export function fleetDimensions(all: Dimensions): readonly DimensionView[] {
  return dimensions.map((dimension) => {
    const most = Math.max(...all[dimension].map(({ archives }) => archives.length));
    return {
      name: NAMES[dimension],
      groups: all[dimension].map((group) => ({
        ...groupView(dimension, group, []),
        percent: Math.round((100 * group.archives.length) / most),
      })),
    };
  });
}

/** The archives that have a facet along each dimension, and what share of the fleet they are there. */
export function shares(some: Dimensions, all: Dimensions, having: string): readonly DimensionView[] {
  return dimensions.map((dimension) => {
    const totals = new Map(all[dimension].map(({ value, archives }) => [value, archives.length]));
    return {
      name: NAMES[dimension],
      groups: some[dimension].map((group) => {
        const total = totals.get(group.value) ?? group.archives.length;
        return {
          ...groupView(dimension, group, [having]),
          of: numberLink(total, facet(dimension, group.value)),
          percent: Math.round((100 * group.archives.length) / total),
        };
      }),
    };
  });
}

function groupView(dimension: Dimension, { value, archives, clusters }: Group, having: readonly string[]) {
  const facets = [...having, facet(dimension, value)];
  return {
    value: valueName(dimension, value),
    clusters: numberLink(clusters, ...facets),
    archives: numberLink(archives.length, ...facets),
  };
}

export function valueName(dimension: Dimension, value: string): string {
  if (value === notKnown) return 'not known';
  return dimension === 'provider' ? providerNames[value as Provider] : value;
}
