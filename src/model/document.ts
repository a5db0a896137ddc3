import type { JsonObject } from './json.ts';
import type { Problem } from './problem.ts';
import type { Excerpt, ObjectSource } from './source.ts';

/** A Kubernetes object as one source tells it, in the shape of the API whatever the text was. */
export interface SourcedObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
  readonly value: JsonObject;
  readonly source: ObjectSource;
}

/** An event as one source tells it. Times are absolute (JSON, YAML) or ages at the moment of printing. */
export interface SourcedEvent {
  readonly involved: { readonly kind: string; readonly name: string; readonly namespace?: string };
  readonly type: string;
  readonly reason: string;
  readonly message: string;
  readonly reporter?: string;
  /** How often Kubernetes counted it; 1 where the source shows none. */
  readonly count: number;
  /** Milliseconds since the epoch. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** Milliseconds before the printing of the file. */
  readonly firstAge?: number;
  readonly lastAge?: number;
  /** How coarse `lastAge` was printed: `3h` is an hour, `16m` a minute. Milliseconds. */
  readonly agePrecision?: number;
  readonly form: ObjectSource['form'];
  readonly excerpt: Excerpt;
}

/**
 * A list that was asked for and answered. Only a listing can show that something is not there.
 */
export interface Listing {
  /** `Pod`, `Event`, … */
  readonly kind: string;
  /** Absent: every namespace, or a kind without namespaces. `unknown`: the text does not say which. */
  readonly namespace?: string;
  readonly namespaceUnknown?: boolean;
  /** Set where it lists events or pods of one object only, as the end of `describe` does. */
  readonly of?: { readonly kind: string; readonly name: string; readonly namespace?: string };
  /** A selector narrowed it down; it shows nothing about what lies outside. */
  readonly filtered?: boolean;
  readonly count: number;
  readonly file: string;
  readonly line: number;
}

/** What a log is of, as far as its name, path and content tell. */
export interface LogOrigin {
  readonly file: string;
  readonly namespace?: string;
  readonly pod?: string;
  readonly container?: string;
  readonly node?: string;
  /** The program that writes it: `calico-node`, `install-cni`, `kubelet`, `containerd`, … */
  readonly component?: string;
  /** The instance before the current one. */
  readonly previous: boolean;
}

/** Something that was asked for and not delivered: the error stands where the output should be. */
export interface CollectionFailure {
  /** A name of the source catalogue, where it can be told: `logs`, `describe-node`, `secrets`, … */
  readonly what: string;
  readonly of?: { readonly kind: string; readonly name: string; readonly namespace?: string };
  readonly container?: string;
  readonly previous?: boolean;
  readonly error: string;
  readonly file: string;
  readonly line: number;
  /** Not a failure of collecting: the thing asked for does not exist, such as the log of a container that never restarted. */
  readonly expected?: boolean;
}

/** A statement about when the bundle was collected. */
export interface ClockStatement {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly basis: 'manifest' | 'timestamp-file' | 'date-file' | 'archive-name' | 'observed' | 'modified';
  readonly file: string;
}

/** The host that all files of a folder are from. */
export interface HostStatement {
  /** A prefix of paths: empty, or ending in a slash. */
  readonly folder: string;
  readonly node: string;
  readonly file: string;
}

/** What a command was, for a file that a collector's manifest names. */
export interface CollectedCommand {
  readonly file: string;
  readonly command: string;
  readonly exitStatus: number;
}

/** A program's version as the bundle states it. */
export interface VersionStatement {
  readonly of: 'kubernetes' | 'calico' | 'kubectl' | 'openshift';
  readonly version: string;
  readonly excerpt: Excerpt;
}

/** Lines of collected text that is neither object nor log, such as `ip route`; `source` names it in the catalogue. */
export interface TextLines {
  readonly file: string;
  readonly source: string;
  readonly node?: string;
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** One thing that the document phase found in an entry. A `log` must be consumed before the next document is asked for. */
export type Document =
  | {
      readonly type: 'objects';
      readonly objects: readonly SourcedObject[];
      readonly events: readonly SourcedEvent[];
      readonly listings: readonly Listing[];
    }
  | {
      readonly type: 'log';
      readonly origin: LogOrigin;
      /** 1-based line of the file at which the log begins. */
      readonly firstLine: number;
      /**
       * Whole lines as they stood (line ends and colours included), many at a time, in UTF-8 that may be invalid where
       * the file's is; only the last line may lack its newline. Bytes, because nearly all of them are never decoded.
       */
      readonly chunks: AsyncIterable<Uint8Array>;
    }
  | { readonly type: 'text'; readonly text: TextLines }
  | { readonly type: 'failure'; readonly failure: CollectionFailure }
  | { readonly type: 'clock'; readonly clock: ClockStatement }
  | { readonly type: 'host'; readonly host: HostStatement }
  | { readonly type: 'version'; readonly version: VersionStatement }
  | { readonly type: 'commands'; readonly commands: readonly CollectedCommand[] }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'file'; readonly file: FileSummary };

/** What was understood of one file; the last document of every entry. */
export interface FileSummary {
  readonly path: string;
  readonly bytes: number;
  /** `describe`, `table`, `json`, `yaml`, `log`, `error`, `empty`, `binary`, `text` (not understood), … several joined by ` + `. */
  readonly understoodAs: string;
  /** The way of collecting that its path or content shows: `must-gather`, `cluster-info dump`, … */
  readonly layout?: string;
}
