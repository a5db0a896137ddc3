import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { layouts } from '../../../src/document/layout/layouts.ts';
import { placeInLayout } from '../../../src/document/layout/place-in-layout.ts';
import { root } from '../../scenarios/run.ts';
import { formatsPage } from './formats-page.ts';

const examples = layouts.flatMap((layout) => layout.files.map((file) => ({ layout, file, example: file.example })));

describe('the layouts', () => {
  it.each(examples)('$layout.name: $example', ({ layout, file, example }) => {
    expect(file.path.test(example)).toBe(true);
    const first = layouts.flatMap(({ files }) => files).find(({ path }) => path.test(`ticket/4711/${example}`));
    expect(first).toBe(file);
    expect(placeInLayout(example)?.layout).toBe(file.marks === true ? layout.name : undefined);
  });

  it('are described in docs/formats.md as they are', () => {
    const path = join(root, 'docs/formats.md');
    const text = readFileSync(path, 'utf8');
    const mark = '<!-- generated from src/document/layout: npm run golden -->\n\n';
    const [head = ''] = text.split(mark, 1);
    const page = `${head}${mark}${formatsPage(layouts)}`;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, page);
    expect(readFileSync(path, 'utf8')).toBe(page);
  });

  it.each([
    ['cluster-info dump', '~/kube-system/replication-controllers.json'],
    ['cluster-info dump', 'cluster-info-dump-2.json'],
    ['must-gather', 'm/quay-io-x-sha256-41/namespaces/openshift-dns/pods/dns-1/dns/dns/logs/current.log'],
    ['sosreport', 'sosreport-a/sos_commands/kubernetes/nodes'],
    ['calicoctl cluster diags', 'calico-diagnostics-20250101_101010/cluster/version.yaml'],
    [undefined, 'calico-node-7k2xq.log'],
    [undefined, 'pods.txt'],
    [undefined, 'notes/deploy/pods.json'],
  ])('%s by %s', (layout, path) => {
    expect(placeInLayout(path)?.layout).toBe(layout);
  });

  it('takes the folder of all namespaces for no namespace', () => {
    expect(placeInLayout('namespaces/all/core/pods.yaml')).toMatchObject({ allNamespaces: true, resource: 'pods' });
    expect(placeInLayout('namespaces/all/core/pods.yaml')).not.toHaveProperty('namespace');
  });

  it('takes no folder above the pods for a node that is none', () => {
    const path = 'x/var/log/pods/kube-system_kindnet-2bmbv_c7b64498-fe28-42d3-8244-e38a0fbc56a4/kindnet-cni/0.log';
    expect(placeInLayout(path)).not.toHaveProperty('node');
  });
});
