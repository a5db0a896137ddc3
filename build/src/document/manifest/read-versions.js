import { fieldAt } from '../kubectl/field-at.js';
import { locateField } from './locate-field.js';
const byKind = new Map([
    ['ClusterVersion', [['openshift', 'status', 'desired', 'version']]],
    ['ClusterInformation', [['calico', 'spec', 'calicoVersion']]],
]);
/** `kubectl version -o json`, and troubleshoot.sh's `cluster_version.json`. */
const ofVersionOutput = [
    ['kubernetes', 'serverVersion', 'gitVersion'],
    ['kubectl', 'clientVersion', 'gitVersion'],
    ['kubernetes', 'info', 'gitVersion'],
    // The server's answer itself, which sonobuoy keeps.
    ['kubernetes', 'gitVersion'],
];
/** Versions that an object states: of a kind that is about nothing else, or of no kind, as kubectl prints versions. */
export function readVersions(kind, value, slice, file) {
    const statements = kind === undefined ? ofVersionOutput : (byKind.get(kind) ?? []);
    return statements.flatMap(([of, ...path]) => {
        const version = fieldAt(value, ...path);
        if (typeof version !== 'string' || version === '')
            return [];
        return [{ of, version, excerpt: locateField(slice, file, path.join('.')) }];
    });
}
