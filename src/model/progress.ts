/** The core tells how far it is; the shell decides whether anyone sees it. */
export interface Progress {
  readonly phase: 'read' | 'evaluate' | 'diagnose';
  readonly entries: number;
  /** Bytes of content read so far. */
  readonly bytes: number;
  /** Bytes of the inputs as they lie on the disk; absent where it is not known beforehand how many there are. */
  readonly input?: { readonly read: number; readonly of: number };
}
export type OnProgress = (progress: Progress) => void;
