/** The core tells how far it is; the shell decides whether anyone sees it. */
export interface Progress {
  readonly phase: 'read' | 'evaluate' | 'diagnose';
  readonly entries: number;
  /** Bytes of content read so far. */
  readonly bytes: number;
}
export type OnProgress = (progress: Progress) => void;
