/**
 * What went wrong with a bundle, as data. Trouble in the input never throws: it becomes a problem of the analysis,
 * so that the rest of the bundle is still read and the reader knows what was left out.
 */
export type ProblemCode =
  | 'archive-truncated' // the stream ended before the archive did
  | 'archive-corrupt' // the bytes are not what their format says
  | 'archive-unsupported' // a known format that is not read
  | 'entry-skipped' // not a regular file, or a name that can't be kept
  | 'limit-reached' // a limit of the reader cut something short
  | 'input-unreadable' // the operating system refused to read it
  | 'text-undecodable' // neither UTF-8 nor UTF-16
  | 'document-malformed' // recognised, but not parsable to the end
  | 'document-not-understood' // text of a form that no reader knows
  | 'listing-incomplete' // a list that says itself that more exists
  | 'objects-contradict' // two sources tell different things of one object
  | 'clusters-mixed' // files of more than one cluster
  | 'time-unknown' // no collection time could be established
  | 'rule-failed'; // a rule could not be evaluated

export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for a person, without the place. */
  readonly message: string;
  readonly file?: string;
  /** 1-based. */
  readonly line?: number;
}
