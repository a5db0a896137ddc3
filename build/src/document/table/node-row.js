/** A column of `kubectl get nodes -o wide` and the field of `status.nodeInfo` that it shows. */
const nodeInfo = [
    ['VERSION', 'kubeletVersion'],
    ['OS-IMAGE', 'osImage'],
    ['KERNEL-VERSION', 'kernelVersion'],
    ['CONTAINER-RUNTIME', 'containerRuntimeVersion'],
];
const addressTypes = [
    ['INTERNAL-IP', 'InternalIP'],
    ['EXTERNAL-IP', 'ExternalIP'],
];
/** A row of `kubectl get nodes`; undefined where its cells are not what they should be. Its conditions stay unknown. */
export function readNodeRow(cells) {
    const status = cells.get('STATUS');
    if (status === undefined || !/^(?:Ready|NotReady|Unknown)(?:,\w+)*$/.test(status))
        return undefined;
    const info = nodeInfo.flatMap(([column, field]) => {
        const cell = cells.get(column);
        return cell === undefined || cell === '<unknown>' ? [] : [[field, cell]];
    });
    const addresses = addressTypes.flatMap(([column, type]) => {
        const address = cells.get(column);
        return address === undefined ? [] : [{ address, type }];
    });
    return {
        value: {
            ...(status.includes(',SchedulingDisabled') ? { spec: { unschedulable: true } } : {}),
            status: { ...(addresses.length === 0 ? {} : { addresses }), nodeInfo: Object.fromEntries(info) },
            printed: {
                status,
                ready: /^Ready(?:,|$)/.test(status),
                roles: (cells.get('ROLES') ?? '')
                    .split(',')
                    .filter((role) => role !== '')
                    .sort(),
            },
        },
        knows: ['printed', 'spec.unschedulable', ...info.map(([field]) => `status.nodeInfo.${field}`)],
    };
}
