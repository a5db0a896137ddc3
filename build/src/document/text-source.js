/** Lines by which the output of a command is known, whatever its file is called. */
const SOURCES = [
    // iproute2
    [
        'ip-route',
        /^(?:default|broadcast|local|blackhole|unreachable|[\da-f.:]+(?:\/\d+)?) (?:.{0,80} )?(?:dev|via|proto) \S/,
    ],
    ['ip-rule', /^\d+:\tfrom .{1,200} lookup \S/],
    ['ip-addr', /^(?:\d+: \S+: <[A-Z,_-]*> mtu \d+|\s+inet6? \S+ )/],
    // iptables-save, and iptables -S
    ['iptables-save', /^(?:\*(?:filter|nat|mangle|raw|security)|:\S+ (?:ACCEPT|DROP|-) \[\d+:\d+\]|-[APN] \S+)/],
    // calicoctl node status (calicoctl/commands/node/status.go); the frame of its tables is that of any table.
    [
        'calicoctl-node-status',
        /^(?:Calico process is running\.|IPv[46] BGP status|No IPv[46] peers found\.|\| {1,4}(?:PEER ADDRESS|[\dA-Fa-f.:]{0,45}) {1,45}\|.*\|\s*)$/,
    ],
    // Units and their drop-ins: sections, and settings in camel case.
    ['systemctl-cat-containerd-kubelet', /^(?:\[(?:Unit|Service|Install)\]$|[A-Z][a-z][A-Za-z]*=)/],
    // tcpdump; capturing on all interfaces it tells the direction of a packet
    ['tcpdump', /^(?:\d\d:\d\d:\d\d\.\d{6} (?:[\w.@-]+ +(?:In|Out|P|B|M) +)?IP6? |IP6? \(|\s+[\w.:-]+ > [\w.:-]+: )/],
    // ethtool -k
    ['ethtool', /^(?:Features for \S+:|\s*[a-z0-9-]+: (?:on|off)(?: \[.{1,40}\])?)\s*$/],
    // NetworkManager's `nmcli device` and `nmcli`; systemd's `networkctl` and `networkctl status`
    [
        'nmcli',
        /^(?:DEVICE +TYPE +STATE |\S+ +[a-z-]+ +(?:connected|connecting|disconnected|unmanaged|unavailable)\b|\S+: (?:connected|connecting|disconnected|unmanaged|unavailable)\b|\s+(?:"|[a-z-]+ \([\w-]+\), |(?:inet|route)[46] ))/,
    ],
    [
        'networkctl',
        /^ *(?:IDX LINK +TYPE +OPERATIONAL +SETUP|\d+ \S+ +\S+ +[a-z-]+ +(?:pending|initialized|configuring|configured|unmanaged|failed|linger))\s*$/,
    ],
    [
        'networkctl-status',
        /^(?:\W*\d+: \S+\s*$|\s+(?:Link File|Network File|Type|Kind|State|Online state|Path|Driver|H(?:W|ardware) Address|MTU|QDisc|IPv6 Address Generation Mode|Queue Length \(Tx\/Rx\)|Auto negotiation|Address|Gateway|DNS): )/,
    ],
    ['sysctl', /^[a-z][a-z0-9_]*(?:\.[\w/-]+)+ = /],
];
/** Most of the lines must be in the form. */
const LEAST_SHARE = 0.5;
/** The name in the source catalogue of text that is the output of a command for a node's network. */
export function textSourceOf(lines) {
    const filled = lines.filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const best = SOURCES.map(([source, pattern]) => ({
        source,
        count: filled.filter((line) => pattern.test(line)).length,
    })).reduce((most, each) => (each.count > most.count ? each : most));
    return best.count > 0 && best.count >= filled.length * LEAST_SHARE ? best.source : undefined;
}
