/** The text of one object, as it stands in its file. */
export interface ItemSlice {
  readonly form: 'json' | 'yaml';
  readonly text: string;
  /** 1-based line of the file at which the text begins. */
  readonly line: number;
  /** The path of the object in what `text` holds: empty, or of an element, since YAML's are cut out with their dash. */
  readonly path: string;
  /** Where the list had to be parsed to be cut. */
  readonly parsed?: unknown;
  /** As the text states them at the object's first level; items of a list may leave them out. */
  readonly kind?: string;
  readonly apiVersion?: string;
}

/** A document, cut into the objects that it holds. */
export interface SlicedDocument {
  /** The document's own fields without its items; absent for a single object. */
  readonly list?: {
    readonly kind?: string;
    readonly apiVersion?: string;
    /** It says itself that more exists: `metadata.continue` is set. */
    readonly continues: boolean;
  };
  /** 1-based line at which the document begins. */
  readonly line: number;
  readonly items: readonly ItemSlice[];
  /** There are other documents in the file. */
  readonly isOneOfSeveral?: boolean;
  /** Line of what could not be cut any further, because the text breaks off or its brackets do not match. */
  readonly brokenAt?: number;
}
