/** Collected text that rules look at by name: what its file is called, and a line that it has. */
const SOURCES: readonly (readonly [source: string, name: RegExp, line: RegExp])[] = [
  ['ip-route', /(?:ip[-_ ]?(?:v4[-_])?route|ipv4_route)/i, /^(?:default via|\S+ (?:via|dev) \S+)/m],
  ['ip-rule', /ip[-_ ]?rule/i, /^\d+:\s+from /m],
  ['ip-addr', /(?:ip[-_ ]?(?:v4[-_])?addr|ipv4_addr)/i, /^\d+: \S+: </m],
  ['iptables-save', /iptables|ipv4_tables/i, /^\*(?:filter|nat|mangle|raw)$/m],
  ['sysctl', /sysctl/i, /^net\.\S+ = /m],
];

export function textSourceOf(path: string, text: string): string | undefined {
  const base = path.slice(path.lastIndexOf('/') + 1);
  return SOURCES.find(([, name, line]) => name.test(base) && line.test(text))?.[0];
}
