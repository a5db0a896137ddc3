import { constants } from 'node:os';

/** Ctrl-C, or the wish of another program that this one ends, in place of the end. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** What the program is to exit with once it was interrupted; undefined until then. */
  status(): number | undefined;
  /** Lets the program end by a signal again. */
  release(): void;
}

export function catchInterruption(): Interruption {
  const controller = new AbortController();
  const interrupt = (name: NodeJS.Signals): void => controller.abort(name);
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  return {
    signal: controller.signal,
    status: () =>
      controller.signal.aborted ? 128 + constants.signals[controller.signal.reason as NodeJS.Signals] : undefined,
    release: () => void process.off('SIGINT', interrupt).off('SIGTERM', interrupt),
  };
}
