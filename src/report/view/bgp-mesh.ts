import type { Finding } from '../../model/finding.ts';
import { findingAnchor } from './anchor.ts';
import { peerReports } from './peer-reports.ts';
import type { PeerReport, PeerState } from './peer-reports.ts';

/** Who told what of a session with whom: a row for each node that names peers, a column for each peer. */
export interface BgpMesh {
  readonly peers: readonly string[];
  readonly rows: readonly { readonly node: string; readonly cells: readonly MeshCell[] }[];
  /** Sessions that some node calls not established. */
  readonly down: number;
  readonly rowsLeftOut: number;
  readonly peersLeftOut: number;
}

export interface MeshCell {
  /** Empty where the node says nothing of the peer. */
  readonly state: PeerState | 'self' | '';
  readonly mark: string;
  /** A sentence on the session. */
  readonly says: string;
  /** Whether the peer, a node that names peers itself, does not say the same. */
  readonly oneSided: boolean;
  readonly anchor?: string;
}

// What a screen has room for; those in more trouble come first where there are more.
const MOST_ROWS = 40;
const MOST_PEERS = 40;
const UNTOLD: MeshCell = { state: '', mark: '', says: '', oneSided: false };
const SELF: MeshCell = { ...UNTOLD, state: 'self' };
const MARKS: Readonly<Record<PeerState, string>> = { down: '✖', error: '▲', up: '✔' };
const WORDS: Readonly<Record<PeerState, string>> = {
  down: 'not established',
  error: "errors in BIRD's log",
  up: 'established',
};
const WEIGHTS: Readonly<Record<PeerState, number>> = { down: 2, error: 1, up: 0 };

/** Undefined where no finding names a peer. */
export function bgpMesh(findings: readonly Finding[]): BgpMesh | undefined {
  const told = worstReports(peerReports(findings));
  if (told.size === 0) return undefined;
  const reports = [...told.values()].flatMap((byPeer) => [...byPeer.values()]);
  const rows = byTrouble(reports, ({ node }) => node);
  const peers = byTrouble(reports, ({ peer }) => peer);
  const shown = peers.slice(0, MOST_PEERS).sort(byAddress);
  return {
    peers: shown,
    rows: rows
      .slice(0, MOST_ROWS)
      .sort(byAddress)
      .map((node) => ({ node, cells: shown.map((peer) => cellOf(node, peer)) })),
    down: reports.filter(({ state }) => state === 'down').length,
    rowsLeftOut: Math.max(rows.length - MOST_ROWS, 0),
    peersLeftOut: Math.max(peers.length - MOST_PEERS, 0),
  };

  function cellOf(node: string, peer: string): MeshCell {
    const report = told.get(node)?.get(peer);
    if (report === undefined) return node === peer ? SELF : UNTOLD;
    const { state, rule } = report;
    const other = told.get(peer);
    const oneSided = state !== 'up' && node !== peer && other !== undefined && !isTrouble(other.get(node));
    const says = `${node} to ${peer}: ${WORDS[state]}${oneSided ? `; ${peer} does not say so` : ''}`;
    return { state, mark: MARKS[state], says, oneSided, anchor: findingAnchor(rule) };
  }
}

function isTrouble(report: PeerReport | undefined): boolean {
  return report !== undefined && report.state !== 'up';
}

/** By node, then by peer. A session is as bad as the worst that is told of it. */
function worstReports(reports: readonly PeerReport[]): ReadonlyMap<string, ReadonlyMap<string, PeerReport>> {
  const byNode = new Map<string, Map<string, PeerReport>>();
  for (const report of reports) {
    const byPeer = byNode.get(report.node) ?? new Map<string, PeerReport>();
    const known = byPeer.get(report.peer);
    if (known === undefined || WEIGHTS[report.state] > WEIGHTS[known.state]) byPeer.set(report.peer, report);
    byNode.set(report.node, byPeer);
  }
  return byNode;
}

function byTrouble(reports: readonly PeerReport[], nameOf: (report: PeerReport) => string): string[] {
  const weights = new Map<string, number>();
  for (const report of reports) {
    weights.set(nameOf(report), (weights.get(nameOf(report)) ?? 0) + WEIGHTS[report.state]);
  }
  return [...weights].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** `10.0.0.9` before `10.0.0.10`; what has no numbers, as text. */
function byAddress(a: string, b: string): number {
  return padded(a) < padded(b) ? -1 : 1;
}

function padded(address: string): string {
  return address.replace(/\d+/g, (digits) => digits.padStart(5, '0'));
}
