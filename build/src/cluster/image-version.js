import { parseVersion } from '../version/parse-version.js';
/** The version that an image's tag names: `3.26.4` of `us.icr.io/armada-master/node:v3.26.4@sha256:…`. */
export function imageVersion(image) {
    const [named = ''] = image.split('@', 1);
    const last = named.slice(named.lastIndexOf('/') + 1);
    const colon = last.indexOf(':');
    return colon === -1 ? undefined : parseVersion(last.slice(colon + 1));
}
