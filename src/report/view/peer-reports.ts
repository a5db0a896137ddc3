import type { Evidence, Finding, Instance } from '../../model/finding.ts';

/** What one node says of its BGP session with a peer. */
export interface PeerReport {
  readonly node: string;
  /** An address, as the node has it. */
  readonly peer: string;
  readonly state: PeerState;
  /** The finding that it was read from. */
  readonly rule: string;
}

/** `error`: BIRD logged one for the session, which may be established again. */
export type PeerState = 'down' | 'error' | 'up';

/** The row of a peer in `calicoctl node status`. */
const STATUS_ROW =
  /^\s*\|\s*([0-9a-fA-F.:]{2,45})\s*\|[^|]{1,60}\|\s*(?:up|start|down|stop)\s*\|[^|]{1,60}\|\s*([A-Za-z]{2,20})[^|]{0,200}\|/;
/** BIRD names sessions by the peer's address, with `_` for `.` and `:` (confd's bird.cfg.template of Calico). */
const SESSION = /^(?:Mesh|Global|Node)_([0-9A-Za-z_]{2,60})$/;
const ADDRESS = /[0-9a-fA-F]{0,4}(?:[.:]{1,2}[0-9a-fA-F]{1,4}){2,7}/g;

/** From what findings of the time of collection captured, and from the lines around it. */
export function peerReports(findings: readonly Finding[]): readonly PeerReport[] {
  return findings
    .filter(({ state }) => state === 'active' || state === 'intermittent')
    .flatMap(({ rule, instances }) => instances.flatMap((instance) => reportsOf(rule, instance)));
}

function reportsOf(rule: string, { entity, state, captures, evidence }: Instance): readonly PeerReport[] {
  const node = entity.kind === 'Node' ? entity.name : entity.node;
  if (node === undefined || (state !== 'active' && state !== 'intermittent')) return [];
  const { peers = '', peer = '', session = '' } = captures;
  const down = `${peers} ${peer}`.match(ADDRESS) ?? [];
  const failing = sessionPeer(session);
  return [
    ...evidence.flatMap(linesOf).flatMap((line) => statusOf(line)),
    ...down.map((address) => ({ peer: address, state: 'down' as const })),
    ...(failing === undefined ? [] : [{ peer: failing, state: 'error' as const }]),
  ].map((report) => ({ node, rule, ...report }));
}

function linesOf({ text, context }: Evidence): readonly string[] {
  return [...(context?.before ?? []), ...text.split('\n'), ...(context?.after ?? [])];
}

function statusOf(line: string): readonly { readonly peer: string; readonly state: PeerState }[] {
  const [, peer, info] = STATUS_ROW.exec(line) ?? [];
  return peer === undefined ? [] : [{ peer, state: info === 'Established' ? 'up' : 'down' }];
}

function sessionPeer(session: string): string | undefined {
  const id = SESSION.exec(session)?.[1];
  if (id === undefined) return undefined;
  return /^\d{1,3}(?:_\d{1,3}){3}$/.test(id) ? id.replaceAll('_', '.') : id.replaceAll('_', ':');
}
