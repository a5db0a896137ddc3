import type { Analysis } from '../../model/analysis.ts';
import { networkPluginNames, providerNames } from './product-names.ts';
import { counted, readableBytes, readableNumber } from './readable-number.ts';
import { readableTime } from './readable-time.ts';

/** A name and its value, as a table of facts has them. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

const COLLECTION_BASES: ReadonlyMap<string, string> = new Map([
  ['manifest', "from the collector's manifest"],
  ['timestamp-file', "from the collector's timestamp file"],
  ['date-file', 'from the output of date'],
  ['archive-name', "from the archive's name"],
  ['observed', 'the latest time seen in it'],
  ['modified', "from the files' modification times"],
]);

export function clusterFacts({ cluster }: Analysis): readonly Fact[] {
  const plugin = networkPluginNames[cluster.networkPlugin];
  const network = cluster.calico === undefined || plugin === 'Calico' ? plugin : `${plugin}, Calico`;
  return [
    { label: 'Provider', value: providerNames[cluster.provider] },
    { label: 'Kubernetes', value: cluster.kubernetes ?? 'version not known' },
    { label: 'Network', value: cluster.calico === undefined ? network : `${network} ${cluster.calico}` },
    { label: 'Nodes', value: nodesReady(cluster.nodes) },
  ];
}

export function nodesReady({ total, ready, unknown }: Analysis['cluster']['nodes']): string {
  if (total === 0) return 'none seen';
  const told = `${readableNumber(ready)} of ${readableNumber(total)} Ready`;
  return unknown === 0 ? told : `${told}, ${readableNumber(unknown)} not known`;
}

export function bundleFacts({ bundle, tool }: Analysis): readonly Fact[] {
  return [
    { label: 'Bundle', value: bundle.name },
    { label: 'Collected', value: collected(bundle) },
    { label: 'Contents', value: contents(bundle) },
    { label: 'Digest', value: shortDigest(bundle.sha256) },
    {
      label: 'Read by',
      value: `${tool.name} ${tool.version}, ${counted(tool.rules.count, 'rule')} (${shortDigest(tool.rules.digest)})`,
    },
  ];
}

function collected({ collectedAt, collectedAtSource }: Analysis['bundle']): string {
  if (collectedAt === undefined) return 'time not known';
  // `manifest: bundle/manifest.tsv`, or the basis alone.
  const [basis = '', ...file] = collectedAtSource.split(': ');
  const how = COLLECTION_BASES.get(basis) ?? basis;
  return `${readableTime(collectedAt)}, ${how}${file.length === 0 ? '' : ` (${file.join(': ')})`}`;
}

function contents({ layouts, entries, bytes, truncated }: Analysis['bundle']): string {
  const told = [...layouts, counted(entries, 'file'), `${readableBytes(bytes)} unpacked`];
  return truncated ? `${told.join(', ')}; cut short, the rest is missing` : told.join(', ');
}

/** `sha256:` and its first twelve digits, enough to tell two apart by eye. */
function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1');
}
