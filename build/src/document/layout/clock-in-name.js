/** Names that collectors give with the time in UTC; the groups are year, month, day, hour, minute and second. */
const NAMES = [
    // projectcalico/calico calicoctl/commands/cluster/diags.go
    /^calico-diagnostics-(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?=\.|$)/,
    // replicatedhq/troubleshoot pkg/collect
    /^support-bundle-(\d{4})-(\d\d)-(\d\d)T(\d\d)_(\d\d)_(\d\d)(?=\.|$)/,
    /^calico-bundle-(\d{4})-?(\d\d)-?(\d\d)[T_-]?(\d\d)[:_-]?(\d\d)[:_-]?(\d\d)Z?(?=\.|$)/,
];
/** The time in the name of an archive, or of a folder on a path. */
export function clockInName(path) {
    const parts = path.split('/');
    for (const [depth, part] of parts.entries()) {
        for (const name of NAMES) {
            const [year, month, day, hour, minute, second] = (name.exec(part) ?? []).slice(1).map(Number);
            if (year === undefined || month === undefined)
                continue;
            const at = Date.UTC(year, month - 1, day, hour, minute, second);
            return { at, basis: 'archive-name', file: parts.slice(0, depth + 1).join('/') };
        }
    }
    return undefined;
}
