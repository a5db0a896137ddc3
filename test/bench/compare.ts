/** Prints figures beside those that are kept. */
export interface Printer {
  heading(text: string): void;
  figure(name: string, value: number): void;
  skipped(name: string, reason: string): void;
}

/** `kept` is Markdown with rows `| name | limit | kept |`. */
export function createPrinter(kept: string): Printer {
  const cells = kept
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')));
  const rows = new Map(cells.map(([, name = '', limit = '-', value = '-']) => [name, { limit, value }]));
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  return {
    heading: (text) => {
      print(`${text}\n`);
      print(`${'figure'.padEnd(48)} ${'now'.padStart(8)} ${'kept'.padStart(8)} ${'limit'.padStart(8)}`);
    },
    figure(name, value) {
      const row = rows.get(name);
      const shown = value.toFixed(2).padStart(8);
      print(`${name.padEnd(48)} ${shown} ${(row?.value ?? '-').padStart(8)} ${(row?.limit ?? '-').padStart(8)}`);
    },
    skipped: (name, reason) => print(`${name.padEnd(48)} skipped: ${reason}`),
  };
}
