/** What an output stream can show. `NO_COLOR` (no-color.org) and `FORCE_COLOR` are respected. */
export interface Terminal {
  readonly color: boolean;
  readonly hyperlinks: boolean;
  /** Columns. */
  readonly width: number;
}

const PLAIN_WIDTH = 100;

export function describeTerminal(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Terminal {
  const isTerminal = stream.isTTY === true && environment['TERM'] !== 'dumb';
  const forced = environment['FORCE_COLOR'] !== undefined && environment['FORCE_COLOR'] !== '0';
  const refused = environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '';
  return {
    color: forced || (isTerminal && !refused),
    hyperlinks: isTerminal,
    width: isTerminal ? Math.min(Math.max(stream.columns ?? 80, 60), 120) : PLAIN_WIDTH,
  };
}
