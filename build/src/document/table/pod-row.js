import { parseHumanDuration } from '../../time/human-duration.js';
/** A row of `kubectl get pods`; undefined where its cells are not what they should be. */
export function readPodRow(cells, header) {
    const ready = /^(\d{1,6})\/(\d{1,6})$/.exec(cells.get('READY') ?? '');
    // From 1.22 on `57 (6m ago)`.
    const restarts = /^(\d{1,9})(?: \(.* ago\))?$/.exec(cells.get('RESTARTS') ?? '');
    const status = cells.get('STATUS');
    if (ready === null || restarts === null || status === undefined)
        return undefined;
    const [readyContainers, totalContainers] = [Number(ready[1]), Number(ready[2])];
    const node = cells.get('NODE');
    const address = cells.get('IP');
    const age = parseHumanDuration(cells.get('AGE') ?? '');
    const columns = new Set(header.columns.map(({ name }) => name));
    return {
        value: {
            ...(node === undefined ? {} : { spec: { nodeName: node } }),
            ...(address === undefined ? {} : { status: { podIP: address } }),
            printed: {
                status,
                readyContainers,
                totalContainers,
                restarts: Number(restarts[1]),
                ready: totalContainers > 0 && readyContainers === totalContainers,
                ...(age === undefined ? {} : { age: age.ms / 1000 }),
            },
        },
        knows: [
            'printed',
            ...(columns.has('NODE') ? ['spec.nodeName'] : []),
            ...(columns.has('IP') ? ['status.podIP'] : []),
        ],
    };
}
