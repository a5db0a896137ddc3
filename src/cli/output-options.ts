import type { Argv } from 'yargs';

/** `-o` and `--format`, of commands that give one thing (`a report`) in formats of their own. */
export function withOutputOptions(yargs: Argv, what: string, formats: readonly string[], extensions: string): Argv {
  return yargs
    .option('output', {
      alias: 'o',
      type: 'string',
      array: true,
      nargs: 1,
      default: [],
      describe: `Write ${what}; its format follows from the name (${extensions})`,
    })
    .option('format', {
      type: 'string',
      array: true,
      nargs: 1,
      choices: formats,
      default: [],
      describe: 'Print this format, or give it to the -o file whose name tells none',
    });
}
