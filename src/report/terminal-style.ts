import { createColors } from 'picocolors';
import type { VerdictStatus } from '../model/analysis.ts';
import type { Severity } from '../model/rule.ts';

type Paint = (text: string) => string;

/** How a terminal is written to: colours and links where it has them, plain text where not. */
export interface TerminalStyle {
  readonly heading: Paint;
  readonly title: Paint;
  readonly quiet: Paint;
  readonly verdict: Readonly<Record<VerdictStatus, Paint>>;
  readonly severity: Readonly<Record<Severity, Paint>>;
  link(text: string, url: string | undefined): string;
}

export function terminalStyle(color: boolean, hyperlinks: boolean): TerminalStyle {
  const { bold, dim, red, yellow, cyan, green } = createColors(color);
  return {
    heading: bold,
    title: bold,
    quiet: dim,
    verdict: {
      faulty: (text) => bold(red(text)),
      suspect: (text) => bold(yellow(text)),
      clear: (text) => bold(green(text)),
      inconclusive: bold,
    },
    severity: { critical: red, warning: yellow, info: cyan },
    // OSC 8. Percent-encoding keeps the address from ending the sequence.
    link: (text, url) =>
      hyperlinks && url !== undefined ? `\u001b]8;;${addressOf(url)}\u001b\\${text}\u001b]8;;\u001b\\` : text,
  };
}

function addressOf(url: string): string {
  return url.replace(/[^!-~]/gu, encodeURIComponent);
}
