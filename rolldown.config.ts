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
  plugins: [asciiHelp(), lateEmoji(), shippedRules(), collector(), executable('cli/main.js')],
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
 * V8 builds what a regex needs of Unicode when it reads the module, and the emoji of string-width take 70 ms: here they
 * are built when a text is measured that is not plain.
 */
function lateEmoji(): Plugin {
  const early = String.raw`const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;`;
  const late = String.raw`let made; const rgiEmojiRegex = { test: (text) => (made ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(text) };`;
  return {
    name: 'late-emoji',
    transform(code, id) {
      if (!id.endsWith('node_modules/string-width/index.js')) return null;
      if (!code.includes(early)) throw new Error('string-width has its regex for emoji in another place');
      return { code: code.replace(early, () => late), map: null };
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
