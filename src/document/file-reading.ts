import type { Place } from './layout/place-in-layout.ts';
import type { ManifestReader } from './manifest/read-manifest.ts';

/** What is known of a file while it is read. */
export interface FileReading {
  readonly path: string;
  /** What the path says, where a layout is known that has such paths. */
  readonly place?: Place;
  /** What was understood of it so far: `json`, `describe`, `log`, … */
  readonly forms: Set<string>;
  readonly manifests: ManifestReader;
  /** Of longer lines the begin is read. */
  readonly longestLine: number;
}

/** Lines that a reader left to others. */
export interface TextRun {
  /** 1-based. */
  readonly firstLine: number;
  readonly text: string;
}
