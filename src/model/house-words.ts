/** An organisation's own text, for every report. None ships with the product. */
export interface HouseWords {
  /** Whom to turn to, in the order in which to try. */
  readonly contacts: readonly Contact[];
  readonly footer?: string;
}

export interface Contact {
  readonly name: string;
  /** A number, an address, a channel. */
  readonly reach: string;
  /** At what hours, or for what. */
  readonly when?: string;
}
