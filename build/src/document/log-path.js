const FORMS = [
    // openshift/oc pkg/cli/admin/inspect; the container's name stands twice
    /(?:^|\/)namespaces\/(?<namespace>[^/]+)\/pods\/(?<pod>[^/]+)\/(?<container>[^/]+)\/\k<container>\/logs\/(?:current|(?<previous>previous)|rotated\/[^/]+)(?:\.insecure)?(?:\.log)?$/,
    // replicatedhq/troubleshoot pkg/collect/logs.go
    /(?:^|\/)pods\/logs\/(?<namespace>[^/]+)\/(?<pod>[^/]+)\/(?<container>[^/]+?)(?:-(?<previous>previous))?\.log$/,
    // the kubelet's folders, which kind exports for each node
    /(?:^|\/)(?:(?<node>[^/]+)\/)?pods\/(?<namespace>[^/_]+)_(?<pod>[^/_]+)_[\da-f-]+\/(?<container>[^/]+)\/\d+\.log[^/]*$/,
    /(?:^|\/)(?:(?<node>[^/]+)\/)?containers\/(?<pod>[^/_]+)_(?<namespace>[^/_]+)_(?<container>[^/]+)-[\da-f]{64}\.log$/,
];
/** Folders above the kubelet's that are no node's: `/var/log/pods`. */
const NO_NODES = new Set(['log', 'logs']);
/** Whose log it is, where a collector's folders say so. */
export function namesInPath(path) {
    const groups = FORMS.map((form) => form.exec(path)?.groups).find((found) => found !== undefined);
    if (groups === undefined)
        return undefined;
    const { namespace, pod, container, node, previous } = groups;
    return {
        ...(namespace === undefined ? {} : { namespace }),
        ...(pod === undefined ? {} : { pod }),
        ...(container === undefined ? {} : { container }),
        ...(node === undefined || NO_NODES.has(node) ? {} : { node }),
        previous: previous !== undefined,
    };
}
