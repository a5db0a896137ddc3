/** The text of one object, as it stands in its file. */
export interface ItemSlice {
  readonly form: 'json' | 'yaml';
  readonly text: string;
  /** 1-based line of the file at which the text begins. */
  readonly line: number;
  /** The text is one element of a YAML sequence (`- apiVersion: …`). */
  readonly isElement: boolean;
}

/** A document, cut into the objects that it holds. */
export interface SlicedDocument {
  /** The document's own fields without its items; absent for a single object. */
  readonly list?: { readonly kind?: string; readonly continues: boolean; readonly line: number };
  readonly items: readonly ItemSlice[];
  /** The text broke off. */
  readonly complete: boolean;
}
