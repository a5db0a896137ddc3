/**
 * Reads `exec [/bin/calico-node -felix-live] delay=10s timeout=10s period=10s #success=1 #failure=6` and its kin
 * (kubectl pkg/describe, DescribeProbe). A command's arguments are taken apart at blanks: kubectl doesn't quote them.
 */
export function parseProbe(text) {
    const attributesAt = text.lastIndexOf('delay=');
    if (attributesAt === -1)
        return undefined;
    const attributes = /^delay=(\d{1,9})s timeout=(\d{1,9})s period=(\d{1,9})s (?:#success|successThreshold)=(\d{1,9}) (?:#failure|failureThreshold)=(\d{1,9})/.exec(text.slice(attributesAt));
    if (attributes === null)
        return undefined;
    const [, delay, timeout, period, success, failure] = attributes.map(Number);
    return {
        ...parseHandler(text.slice(0, attributesAt).trimEnd()),
        // The API leaves out a delay of zero.
        ...(delay === 0 ? {} : { initialDelaySeconds: delay }),
        timeoutSeconds: timeout,
        periodSeconds: period,
        successThreshold: success,
        failureThreshold: failure,
    };
}
function parseHandler(text) {
    const blank = text.indexOf(' ');
    const type = blank === -1 ? text : text.slice(0, blank);
    const rest = blank === -1 ? '' : text.slice(blank + 1);
    switch (type) {
        case 'exec':
            return { exec: { command: rest.replace(/^\[|\]$/g, '').split(' ') } };
        case 'http-get':
            return parseHttpGet(rest);
        case 'tcp-socket':
            return parseTcpSocket(rest);
        case 'grpc':
            return parseGrpc(rest);
        default:
            return {};
    }
}
function parseHttpGet(url) {
    const found = /^([a-z]+):\/\/([^/]*?)(?::([\w-]+))?(\/.*)?$/.exec(url);
    if (found === null)
        return {};
    const [, scheme = '', host = '', port, path] = found;
    return {
        httpGet: {
            ...(host === '' ? {} : { host }),
            ...(path === undefined ? {} : { path }),
            ...(port === undefined ? {} : { port: portOf(port) }),
            scheme: scheme.toUpperCase(),
        },
    };
}
function parseTcpSocket(address) {
    const colon = address.lastIndexOf(':');
    if (colon === -1)
        return {};
    const host = address.slice(0, colon);
    return { tcpSocket: { ...(host === '' ? {} : { host }), port: portOf(address.slice(colon + 1)) } };
}
function parseGrpc(text) {
    const found = /^<pod>:(\d{1,5})(?: (.*))?$/.exec(text);
    return found === null ? {} : { grpc: { port: Number(found[1]), service: found[2] ?? '' } };
}
/** A number, or the name of one of the container's ports. */
function portOf(text) {
    return /^\d{1,5}$/.test(text) ? Number(text) : text;
}
