import { parseLabelCell } from './label-cell.js';
/** A row of `kubectl get ds`. */
export function readDaemonSetRow(cells) {
    const status = numbersIn(cells, [
        ['DESIRED', 'desiredNumberScheduled'],
        ['CURRENT', 'currentNumberScheduled'],
        ['READY', 'numberReady'],
        ['UP-TO-DATE', 'updatedNumberScheduled'],
        ['AVAILABLE', 'numberAvailable'],
    ]);
    const nodeSelector = parseLabelCell(cells.get('NODE SELECTOR') ?? cells.get('NODE-SELECTOR'));
    const containers = containersIn(cells);
    const spec = { nodeSelector, ...(containers.length === 0 ? {} : { containers }) };
    return {
        value: { spec: { template: { spec } }, status },
        knows: [...Object.keys(status).map((field) => `status.${field}`), 'spec.template.spec.nodeSelector'],
    };
}
/** A row of `kubectl get deployments`: `READY 1/1`, before 1.15 `DESIRED` in its place. */
export function readDeploymentRow(cells) {
    const [, ready, replicas = cells.get('DESIRED')] = /^(\d{1,9})\/(\d{1,9})$/.exec(cells.get('READY') ?? '') ?? [];
    const status = {
        ...(ready === undefined ? {} : { readyReplicas: Number(ready) }),
        ...numbersIn(cells, [
            ['CURRENT', 'replicas'],
            ['UP-TO-DATE', 'updatedReplicas'],
            ['AVAILABLE', 'availableReplicas'],
        ]),
    };
    const containers = containersIn(cells);
    return {
        value: {
            spec: {
                ...(replicas !== undefined && /^\d{1,9}$/.test(replicas) ? { replicas: Number(replicas) } : {}),
                ...(containers.length === 0 ? {} : { template: { spec: { containers } } }),
            },
            status,
        },
        knows: ['spec.replicas', ...Object.keys(status).map((field) => `status.${field}`)],
    };
}
/** A row of `kubectl get jobs`: `COMPLETIONS 0/1`, with `STATUS` from 1.31 on. */
export function readJobRow(cells) {
    const [, succeeded, completions] = /^(\d{1,9})\/(\d{1,9})/.exec(cells.get('COMPLETIONS') ?? '') ?? [];
    const status = cells.get('STATUS');
    return {
        value: {
            ...(completions === undefined ? {} : { spec: { completions: Number(completions) } }),
            ...(succeeded === undefined ? {} : { status: { succeeded: Number(succeeded) } }),
            ...(status === undefined ? {} : { printed: { status } }),
        },
        knows: ['spec.completions', 'status.succeeded', ...(status === undefined ? [] : ['printed'])],
    };
}
function numbersIn(cells, columns) {
    return Object.fromEntries(columns.flatMap(([column, field]) => {
        const cell = cells.get(column) ?? '';
        return /^\d{1,9}$/.test(cell) ? [[field, Number(cell)]] : [];
    }));
}
/** The columns CONTAINERS and IMAGES of the wide output go together. */
function containersIn(cells) {
    const names = cells.get('CONTAINERS')?.split(',') ?? [];
    const images = cells.get('IMAGES')?.split(',') ?? [];
    return names.length === images.length ? names.map((name, place) => ({ name, image: images[place] })) : [];
}
