import { parseIpv4, parseIpv6 } from './ip-text.ts';

/** A range of addresses that means something by itself, and so keeps its prefix. */
export interface AddressRange {
  readonly prefix: Uint8Array;
  readonly length: number;
  /** Its addresses are the same everywhere, and stay what they are. */
  readonly whole: boolean;
}

/** RFC 6890 and what Kubernetes and Calico give a meaning. */
export const ipv4Ranges: readonly AddressRange[] = [
  ipv4('0.0.0.0', 8, 'whole'),
  ipv4('127.0.0.0', 8, 'whole'),
  // Calico's next hop 169.254.1.1, and the metadata services of clouds.
  ipv4('169.254.0.0', 16, 'whole'),
  // Multicast, and the netmasks above it.
  ipv4('224.0.0.0', 3, 'whole'),
  ipv4('10.0.0.0', 8),
  ipv4('100.64.0.0', 10),
  ipv4('172.16.0.0', 12),
  ipv4('192.168.0.0', 16),
];

export const ipv6Ranges: readonly AddressRange[] = [
  // Unspecified, loopback, and IPv4 in IPv6.
  ipv6('::', 96, 'whole'),
  ipv6('ff00::', 8, 'whole'),
  ipv6('fe80::', 64),
  ipv6('fd00::', 8),
  ipv6('fc00::', 8),
  ipv6('2000::', 3),
];

function ipv4(text: string, length: number, whole?: 'whole'): AddressRange {
  return { prefix: parseIpv4(text) ?? new Uint8Array(), length, whole: whole !== undefined };
}

function ipv6(text: string, length: number, whole?: 'whole'): AddressRange {
  return { prefix: parseIpv6(text) ?? new Uint8Array(), length, whole: whole !== undefined };
}
