/** A way of collecting, by the paths that its program gives to files. */
export interface Layout {
  readonly name: string;
  /** The program, and where its source names the paths. */
  readonly madeBy: string;
  readonly source: string;
  readonly files: readonly LayoutFile[];
  /** What it does not collect, or not always: what its absence says of the cluster. */
  readonly absence: string;
}

/** Files of one sort. */
export interface LayoutFile {
  /** A path as found, from the layout's own top on; `docs/formats.md` shows it, and a test finds the sort by it. */
  readonly example: string;
  /** In the words of the documentation. */
  readonly holds: string;
  /**
   * Anchored at a slash or the begin, and at the end, without flags or nested repetition. Its named groups say what the path
   * says: `namespace` (`all` is every namespace), `pod`, `container`, `node`, `previous`, `component`, and `resource`,
   * a kind's plural or singular.
   */
  readonly path: RegExp;
  /** No other program makes such a path: it shows the layout. */
  readonly marks?: true;
  /** The program that writes the log. */
  readonly component?: string;
  readonly is?: FileUse;
}

/**
 * - `list`: all objects of a kind there are, in the namespace or the cluster;
 * - `one-of-all`: one object, of a folder that holds all of its kind;
 * - `errors`: what went wrong while collecting;
 * - `hostname`: the name of the host that all files of the folder are from;
 * - `command`: the output of the command that the file is named for;
 * - `unused`: known, and of no use here.
 */
export type FileUse = 'list' | 'one-of-all' | 'errors' | 'hostname' | 'command' | 'unused';
