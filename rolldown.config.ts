import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import glob from 'fast-glob';
import { defineConfig, type Plugin } from 'rolldown';
import { describeFault } from './src/rules/fault.ts';
import { precompileRules } from './src/rules/precompile-rules.ts';

/**
 * The program is bundled, with its packages, because a start that resolves and reads some 400 modules takes several
 * times as long (docs/decisions/0006). The folders keep their depth: `package-files.ts` finds the package's root by it.
 */
export default defineConfig({
  input: {
    'cli/main': 'src/cli/main.ts',
    'cli/batch-worker': 'src/cli/batch-worker.ts',
    'archive/bundle-thread': 'src/archive/thread/bundle-thread.ts',
    'lib/index': 'src/index.ts',
  },
  platform: 'node',
  output: { dir: 'dist', format: 'esm', minify: true, sourcemap: true, chunkFileNames: 'chunks/[name]-[hash].js' },
  plugins: [asciiHelp(), lateUnicode(), shippedRules(), collector(), executable('cli/main.js')],
});

/** Checks the shipped rules and keeps what the program runs of them. */
function shippedRules(): Plugin {
  return {
    name: 'shipped-rules',
    generateBundle() {
      const paths = glob.sync('rules/**/*.yaml', { ignore: ['**/*.test.yaml'] }).sort();
      const files = paths.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
      const { precompiled, faults } = precompileRules(files);
      if (faults.length > 0) throw new Error(faults.map(describeFault).join('\n'));
      this.emitFile({ type: 'asset', fileName: 'rules.json', source: JSON.stringify(precompiled) });
    },
  };
}

/** The collector goes with the program as it stands, for those who print it and run it elsewhere. */
function collector(): Plugin {
  return {
    name: 'collector',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'collect.sh',
        source: readFileSync('src/collector/collect.sh', 'utf8'),
      });
    },
  };
}

/**
 * What string-width needs of Unicode is built when the module is read: V8 takes 70 ms for its regex of all emoji, and 15
 * for a segmenter. Here they are built when a text is measured that is not plain.
 */
function lateUnicode(): Plugin {
  const pairs = [
    [
      String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`,
      String.raw`let emoji; const rgiEmojiRegex = { test: (text) => (emoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(text) };`,
    ],
    [
      'const segmenter = new Intl.Segmenter();',
      'let graphemes; const segmenter = { segment: (text) => (graphemes ??= new Intl.Segmenter()).segment(text) };',
    ],
  ] as const;
  return {
    name: 'late-unicode',
    transform(code, id) {
      if (!id.endsWith('node_modules/string-width/index.js')) return null;
      let late = code;
      for (const [built, builtLate] of pairs) {
        if (!late.includes(built)) throw new Error(`string-width is not written as this build expects it: ${built}`);
        late = late.replace(built, () => builtLate);
      }
      return { code: late, map: null };
    },
  };
}

/**
 * yargs measures its help with tables of all of Unicode, whose regexes take as long to compile as all the rest of a
 * start. The help is in ASCII, where a width is a length.
 */
function asciiHelp(): Plugin {
  const module = '\0ascii-width';
  return {
    name: 'ascii-help',
    resolveId: (source, importer) =>
      source === 'string-width' && /node_modules\/(?:cliui|yargs|wrap-ansi)\//.test(importer ?? '') ? module : null,
    load: (id) => (id === module ? 'export default (text) => text.length;' : null),
  };
}

/** npm makes a package's programs executable when it installs it, but not those of the checkout that it runs in. */
function executable(program: string): Plugin {
  return {
    name: 'executable',
    writeBundle: ({ dir }) => chmodSync(join(dir ?? '.', program), 0o755),
  };
}
