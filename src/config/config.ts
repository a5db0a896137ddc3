import type { HouseWords } from '../model/house-words.ts';
import type { Reference, Severity } from '../model/rule.ts';

/** An organisation's defaults and its own text, as `mustread.yaml` says them. Paths are as they are written there. */
export interface Config {
  readonly rules: readonly string[];
  /** By the name of the option, without the dashes: `max-entry-size` is `8GiB`. */
  readonly limits: Readonly<Record<string, string>>;
  readonly failOn?: Severity;
  readonly redact?: boolean;
  readonly pseudonyms?: string;
  readonly house: HouseWords;
  /** The organisation's own, by the id of the rule. */
  readonly runbooks: Readonly<Record<string, Reference>>;
}
