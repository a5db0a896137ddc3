import type { Contact, HouseWords } from '../../model/house-words.ts';

export interface HouseView {
  /** `Network on call: +1 555 0100 (at any hour)`. */
  readonly contacts: readonly string[];
  /** Its lines; empty where there is none. */
  readonly footer: readonly string[];
}

export function houseView(house: HouseWords | undefined): HouseView {
  return {
    contacts: (house?.contacts ?? []).map(contactWords),
    footer: (house?.footer ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  };
}

function contactWords({ name, reach, when }: Contact): string {
  return `${name}: ${reach}${when === undefined ? '' : ` (${when})`}`;
}
