/**
 * Reads a line of `kubectl version` or `oc version`: `Server Version: v1.20.2`, the older
 * `Server Version: version.Info{… GitVersion:"v1.20.2" …}`, oc's `Server Version: 4.12.3` (OpenShift) and
 * `Kubernetes Version: v1.25.4`. Undefined for other lines.
 */
export function readVersionLine(line) {
    const found = /^(Client|Server|Kubernetes) Version: (.+)$/.exec(line);
    if (found === null)
        return undefined;
    const [, side = '', text = ''] = found;
    const version = (/GitVersion:"([^"]+)"/.exec(text)?.[1] ?? text).trim();
    if (!/^v?\d+\.\d+(?!\d)\S*$/.test(version))
        return undefined;
    if (side === 'Client')
        return { of: 'kubectl', version };
    return { of: /^v?1\./.test(version) ? 'kubernetes' : 'openshift', version };
}
