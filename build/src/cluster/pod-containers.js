import { listAt, textAt } from './json-fields.js';
/** The containers that a pod runs, or that a workload's template would run; init containers last. */
export function podContainers({ kind, value }) {
    const spec = kind === 'Pod' ? ['spec'] : ['spec', 'template', 'spec'];
    return ['containers', 'initContainers'].flatMap((list) => listAt(value, ...spec, list).flatMap((container) => {
        const name = textAt(container, 'name');
        const image = textAt(container, 'image');
        return name === undefined ? [] : [{ name, ...(image === undefined ? {} : { image }) }];
    }));
}
