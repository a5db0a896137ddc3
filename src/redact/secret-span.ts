export type SecretKind =
  | 'json-web-token'
  | 'bearer-token'
  | 'known-token'
  | 'basic-auth'
  | 'url-credentials'
  | 'pem'
  | 'named-value'
  | 'packed-data'
  | 'secret-data'
  | 'last-applied-configuration';

/** A part of one line that nobody else may read. Offsets in UTF-16 code units, `to` behind the last. */
export interface SecretSpan {
  readonly kind: SecretKind;
  readonly from: number;
  readonly to: number;
  /** It is a number of JSON: what is put in its place needs quotes. */
  readonly isNumber?: true;
}

/** Finds one kind of secret in a line without its line end, in linear time whatever the line holds. */
export type Detector = (line: string) => Iterable<SecretSpan>;

/**
 * Stands in the place of a secret. kubectl itself prints this word (`kubectl config view`), and it is a plain string in
 * YAML, in JSON, in a URL and in a shell's words.
 */
export const PLACEHOLDER = 'REDACTED';
