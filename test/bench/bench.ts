import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createPrinter, type Printer } from './compare.ts';
import { makeBundle } from './make-bundle.ts';
import { makeRules } from './make-rules.ts';
import { runNode, type Usage } from './run-command.ts';

/** What every group of figures is measured with. */
export interface Bench {
  readonly rounds: number;
  readonly print: Printer;
  /** A folder that stays. */
  readonly work: string;
  readonly shippedRules: { readonly count: number; readonly directory: string };
  /** Makes a bundle of so many bytes, if it isn't there. The same seed makes the same one. */
  bundle(bytes: number, seed?: number): Promise<string>;
  /** Makes a directory of so many rules. */
  rules(name: string, count: number): string;
  /** The built program, as a user runs it. */
  mustread(...words: readonly string[]): Promise<Usage>;
  /** The same on one processor. */
  mustreadPinned(...words: readonly string[]): Promise<Usage>;
  /** An analysis with the rules of a directory and no others; `options` are Node's. */
  analyzeWith(rules: string, bundle: string, ...options: readonly string[]): Promise<Usage>;
  /** Node with nothing but these words. */
  node(...words: readonly string[]): Promise<Usage>;
}

const SEED = 7;
const FAULTY_ONE_IN = 25;

export function createBench(rounds: number): Bench {
  const root = new URL('../../../', import.meta.url);
  const pathOf = (name: string): string => fileURLToPath(new URL(name, root));
  const work = pathOf('build/bench-data/');
  mkdirSync(work, { recursive: true });
  const usageFile = `${work}usage.json`;
  const node = (...words: readonly string[]): Promise<Usage> => runNode(words, usageFile);
  const shipped = JSON.parse(readFileSync(pathOf('dist/rules.json'), 'utf8')) as { readonly rules: readonly unknown[] };
  return {
    rounds,
    print: createPrinter(readFileSync(pathOf('docs/performance.md'), 'utf8')),
    work,
    shippedRules: { count: shipped.rules.length, directory: pathOf('rules') },
    async bundle(bytes, seed = SEED) {
      const path = `${work}${bytes / 1e6}-mb-${seed}.tar.gz`;
      const base = pathOf('samples/healthy.tar.gz');
      if (!existsSync(path)) await makeBundle(path, { bytes, base, seed, faultyOneIn: FAULTY_ONE_IN });
      return path;
    },
    rules(name, count) {
      const directory = `${work}rules-${name}/`;
      mkdirSync(directory, { recursive: true });
      for (const [file, text] of makeRules(count, SEED)) writeFileSync(directory + file, text);
      return directory;
    },
    mustread: (...words) => node(pathOf('dist/cli/main.js'), ...words),
    mustreadPinned: (...words) => runNode([pathOf('dist/cli/main.js'), ...words], usageFile, ['taskset', '-c', '0']),
    analyzeWith: (rules, bundle, ...options) =>
      node(...options, pathOf('build/test/bench/analyze-with-rules.js'), bundle, rules),
    node,
  };
}
