import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { tarGzOf, type Member } from '../archive/packing.ts';
import { root } from '../scenarios/run.ts';
import { membersOf } from './sample-members.ts';

/** What is true of an archive of the fleet, by the way in which it was made. */
export type Made =
  | {
      readonly path: string;
      readonly kind: 'fault';
      /** The rule of the foremost finding; absent where the cluster is healthy. */
      readonly cause?: string;
      readonly collectedIn: string;
      readonly calico: string;
      /** Archives of one cluster have the same. */
      readonly cluster: number;
    }
  | { readonly path: string; readonly kind: 'cut' | 'unreadable' };

const FAULTS = [
  ['healthy', undefined],
  ['calico-is-down', 'node-calico-is-down'],
  ['cni-not-initialized', 'node-cni-plugin-not-initialized'],
  ['crashloop-most-zone', 'calico-node-crashloop'],
  ['flannel-migration-halfway', 'fm-node-left-behind'],
  ['iks129-bgp-not-established', 'bird-bgp-not-established'],
  ['install-cni-token-timeout', 'cni-install-token-timeout'],
  ['mtu-too-large', 'felix-mtu-too-large'],
  ['node-status-unknown', 'node-kubelet-lost-contact'],
  ['typha-unreachable', 'typha-connect-failed'],
] as const;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * Writes so many archives under a folder: the recorded states of `samples/` with the nodes, months and versions of other
 * clusters. Every tenth is broken. The last fifth shows clusters that were there before.
 */
export async function makeFleet(folder: string, size: number): Promise<readonly Made[]> {
  const samples = await Promise.all(FAULTS.map(([name]) => membersOf(join(root, `samples/${name}.tar.gz`))));
  const clusters = Math.ceil(size * 0.8);
  const fleet: Made[] = [];
  for (let place = 0; place < size; place++) {
    const path = join(folder, `team-${place % 7}`, `ticket-${String(place).padStart(5, '0')}.tgz`);
    mkdirSync(dirname(path), { recursive: true });
    if (place % 10 === 9) {
      fleet.push(await writeBroken(path, place, samples[0] ?? []));
      continue;
    }
    const sample = (place + Math.floor(place / 10)) % FAULTS.length;
    const cause = FAULTS[sample]?.[1];
    const cluster = place % clusters;
    const month = Math.floor((place * 12) / size);
    const calico = `3.${25 + (cluster % 3)}.4`;
    const members = (samples[sample] ?? []).map((member) =>
      ofAnotherCluster(member, { cluster, month, calico, cause }),
    );
    writeFileSync(path, await tarGzOf(members));
    const collectedIn = `2026-${String(month + 1).padStart(2, '0')}`;
    fleet.push({ path, kind: 'fault', ...(cause === undefined ? {} : { cause }), collectedIn, calico, cluster });
  }
  return fleet;
}

/** Lines that no rule knows, as Felix prints them (l3_route_resolver.go, conntrack.go): of all clusters, of one fault. */
const NOISE =
  '2026-11-20 20:11:03.117 [WARNING][71] felix/l3_route_resolver.go 660: Unable to create route for IP; the node it belongs to was not recorded in IPAM IP=10.188.1.2';
const UNKNOWN_FAILURE =
  '2026-11-20 20:41:07.512 [ERROR][71] felix/conntrack.go 98: Failed to remove conntrack flows after retries. ip=10.188.1.2 version=0x4';

/** The fault that comes with lines that no rule knows. */
export const withUnknownFailure = 'felix-mtu-too-large';

interface Setting {
  readonly cluster: number;
  /** 0 is January. */
  readonly month: number;
  readonly calico: string;
  readonly cause: string | undefined;
}

/** What is written keeps its length, as tables of kubectl need it. */
function ofAnotherCluster({ name, text }: Member, { cluster, month, calico, cause }: Setting): Member {
  const digits = String(month + 1).padStart(2, '0');
  const change = (given: string): string =>
    given
      .replaceAll('10.188.', `10.${100 + (cluster % 150)}.`)
      .replaceAll('10.73.', `10.${10 + (cluster % 85)}.`)
      .replaceAll('10.94.', `10.${10 + ((cluster * 3 + Math.floor(cluster / 150)) % 85)}.`)
      .replaceAll('2026-10-', '2025-10-')
      .replaceAll('Oct 2026', 'Oct 2025')
      .replaceAll('2026-11-', `2026-${digits}-`)
      .replaceAll('Nov 2026', `${MONTHS[month]} 2026`)
      .replace(/\bNov (?=\d\d )/g, `${MONTHS[month]} `)
      .replace(/\b([IWEF])11(?=\d\d \d\d:)/g, `$1${digits}`)
      .replaceAll('3.26.4', calico);
  const unexplained = name.endsWith('-calico-node.log')
    ? `${NOISE}\n${cause === withUnknownFailure ? `${UNKNOWN_FAILURE}\n` : ''}`
    : '';
  return { name: change(name), text: change(`${String(text)}${unexplained}`) };
}

async function writeBroken(path: string, place: number, sample: readonly Member[]): Promise<Made> {
  switch (Math.floor(place / 10) % 4) {
    case 0: {
      const whole = await tarGzOf(sample);
      writeFileSync(path, whole.subarray(0, whole.length / 2));
      return { path, kind: 'cut' };
    }
    case 1:
      writeFileSync(path, '');
      break;
    case 2:
      writeFileSync(path, '<html><body>Your session has expired.</body></html>\n');
      break;
    default:
      writeFileSync(path, createHash('sha512').update(path).digest());
  }
  return { path, kind: 'unreadable' };
}
