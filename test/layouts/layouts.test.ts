import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack } from 'tar-stream';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { readBytes } from '../archive/packing.ts';
import { mustread, root } from '../scenarios/run.ts';
import { clusterParts } from './cluster-parts.ts';
import { type Files, laidOut } from './lay-out.ts';

/*
 * `samples/layouts/` holds one cluster in every layout. The fault is the same, and one rule finds it in all of them.
 */
const folder = join(root, 'samples/layouts');
const isUpdate = process.env['UPDATE_GOLDEN'] === '1';
const names = Object.keys(laidOut);
const cluster = await clusterParts(root);

function filesOf(name: string): Files {
  return laidOut[name]?.(cluster) ?? {};
}

async function writeSample(name: string): Promise<void> {
  const tar = pack();
  for (const [path, text] of Object.entries(filesOf(name))) {
    tar.entry({ name: path, mtime: new Date(0) }, Buffer.from(text, name.endsWith('utf16') ? 'utf16le' : 'utf8'));
  }
  tar.finalize();
  await pipeline(tar, createGzip({ level: 9 }), createWriteStream(join(folder, `${name}.tar.gz`)));
}

beforeAll(async () => {
  if (!isUpdate) return;
  mkdirSync(folder, { recursive: true });
  for (const name of names) await writeSample(name);
});

function analyse(name: string): Analysis {
  const { stdout, stderr, status } = mustread(['analyze', `samples/layouts/${name}.tar.gz`, '--format', 'json']);
  expect([stderr, status]).toEqual(['', 0]);
  return JSON.parse(stdout) as Analysis;
}

/** What a layout can't show, or shows in its own way. */
const truths: Readonly<
  Record<string, Readonly<{ layout: readonly string[]; suspected?: true; rule?: string; node?: string | null }>>
> = {
  'must-gather': { layout: ['must-gather'] },
  'must-gather-stripped': { layout: ['must-gather'] },
  'cluster-info-dump-folder': { layout: ['cluster-info dump'] },
  'cluster-info-dump-stream': { layout: ['cluster-info dump'] },
  'cluster-info-dump-utf16': { layout: ['cluster-info dump'] },
  'cluster-info-dump-internal': { layout: ['cluster-info dump'] },
  'calicoctl-cluster-diags': { layout: ['calicoctl cluster diags'] },
  'calicoctl-node-diags': { layout: ['calicoctl node diags'], rule: 'typha-connect-failed', suspected: true },
  troubleshoot: { layout: ['troubleshoot'] },
  'troubleshoot-bare-arrays': { layout: ['troubleshoot'] },
  sosreport: { layout: ['sosreport'] },
  'microk8s-inspect': { layout: ['microk8s inspect'] },
  'kind-export': { layout: ['kind export'], node: 'kind-worker', suspected: true },
  'minikube-logs': { layout: ['minikube logs'], node: null, suspected: true },
  sonobuoy: { layout: ['sonobuoy'] },
  'support-bundle-kit': { layout: ['support-bundle-kit'] },
  insights: { layout: ['Insights archive'] },
  loose: { layout: ['loose files'], node: null, suspected: true },
};

describe.each(names)('%s', (name) => {
  const truth = truths[name];

  it('is checked in as the layout gives it', async () => {
    const { files } = await readBytes(readFileSync(join(folder, `${name}.tar.gz`)));
    const expected = filesOf(name);
    expect(Object.keys(files)).toEqual(Object.keys(expected));
    if (!name.endsWith('utf16')) expect(files).toEqual(expected);
  });

  it('is recognised, and shows the fault as every layout does', () => {
    const analysis = analyse(name);
    expect(analysis.bundle.layouts).toEqual(truth?.layout);
    const rule = truth?.rule ?? 'cni-install-token-timeout';
    const finding = analysis.findings.find((each) => each.rule === rule);
    // Where the pod's state was not collected, the log alone is no proof that it lasts.
    expect(finding?.outcome).toBe(truth?.suspected === true ? 'suspected' : 'matched');
    if (truth?.suspected !== true) expect(analysis.findings[0]?.rule).toBe(rule);
    const node = truth?.node === undefined ? cluster.node : truth.node;
    if (node !== null) expect(finding?.affected?.nodes).toEqual([node]);
    expect(analysis.coverage.files.filter(({ understoodAs }) => understoodAs === 'text')).toEqual([]);
    expect(analysis.problems.map(({ code }) => code)).toEqual([]);
  });

  it('gives its expected analysis, whole', () => {
    const file = join(root, `test/golden/layouts/${name}.json`);
    const { findings, coverage, bundle, cluster: seen, verdict } = analyse(name);
    const expected = {
      layouts: bundle.layouts,
      cluster: seen,
      verdict,
      findings: findings.map(({ rule, outcome, state, affected, explainedBy }) => ({
        rule,
        outcome,
        state,
        affected,
        explainedBy,
      })),
      failed: coverage.failed,
      files: coverage.files,
    };
    const text = `${JSON.stringify(expected, undefined, 2)}\n`;
    if (isUpdate) {
      mkdirSync(join(root, 'test/golden/layouts'), { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
