import { visibleText } from '../../report/visible-text.ts';
import { readableNumber } from '../../report/view/readable-number.ts';

/** A number with what it counts: the archives that the page shows for the fragment. */
export interface NumberLink {
  readonly count: string;
  /** A URL's fragment, without `#`: one or more facets, of which the archives have all. Empty where there are none. */
  readonly fragment: string;
}

export function numberLink(count: number, ...facets: readonly string[]): NumberLink {
  return { count: readableNumber(count), fragment: count === 0 ? '' : facets.join('&') };
}

/** `rule=calico-node-crashloop`, safe in a URL and in a link of Markdown. */
export function facet(name: string, value: string | number): string {
  const safe = encodeURIComponent(visibleText(String(value))).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${name}=${safe}`;
}
