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
