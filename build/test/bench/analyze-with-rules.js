import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { analyzeBundle, loadRules, openBundle } from '../../src/index.js';
/** Analyses a bundle with the rules of one directory and no others: `analyze-with-rules BUNDLE DIRECTORY`. */
const [bundlePath = '', directory = ''] = process.argv.slice(2);
const names = (await readdir(directory)).filter((name) => name.endsWith('.yaml')).sort();
const files = await Promise.all(names.map(async (name) => ({ path: name, text: await readFile(join(directory, name), 'utf8') })));
const { rules } = loadRules(files);
const analysis = await analyzeBundle(await openBundle([{ path: bundlePath }]), { rules, version: 'bench' });
process.stdout.write(`${analysis.findings.length}\n`);
