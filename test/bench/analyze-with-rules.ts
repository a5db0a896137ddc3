import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyzeBundle, loadRules, openBundle } from '../../src/index.ts';

/** Analyses a bundle with the rules below one directory and no others: `analyze-with-rules BUNDLE DIRECTORY`. */
const [bundlePath = '', directory = ''] = process.argv.slice(2);
const names = (await readdir(directory, { recursive: true })).filter((name) => /(?<!\.test)\.yaml$/.test(name)).sort();
const files = await Promise.all(
  names.map(async (name) => ({ path: name, text: await readFile(join(directory, name), 'utf8') })),
);
const { rules } = loadRules(files);
const analysis = await analyzeBundle(await openBundle([{ path: bundlePath }]), { rules, version: 'bench' });
process.stdout.write(`${analysis.findings.length}\n`);
