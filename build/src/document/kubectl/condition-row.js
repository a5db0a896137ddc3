import { formatUtc, parseRfc1123z } from '../../time/timestamp.js';
const time = String.raw `(\w{3}, \d\d \w{3} \d{4} [\d:]{8} [+-]\d{4})`;
const row = new RegExp(String.raw `^\s*([A-Z][\w./-]*)\s+(True|False|Unknown)\s+${time}\s+${time}\s+(\S+)(?:\s+(\S.*)?)?$`);
/**
 * Reads a row of `Type Status LastHeartbeatTime LastTransitionTime Reason Message`. The two times hold the columns
 * apart, so neither the padding nor the header is needed. Undefined where the line is no such row.
 */
export function parseConditionRow(line) {
    const found = row.exec(line);
    if (found === null)
        return undefined;
    const [, type = '', status = '', heartbeat = '', transition = '', reason = '', message = ''] = found;
    const heartbeatAt = parseRfc1123z(heartbeat);
    const transitionAt = parseRfc1123z(transition);
    return {
        type,
        status,
        ...(heartbeatAt === undefined ? {} : { lastHeartbeatTime: formatUtc(heartbeatAt) }),
        ...(transitionAt === undefined ? {} : { lastTransitionTime: formatUtc(transitionAt) }),
        reason,
        message: message.trimEnd(),
    };
}
