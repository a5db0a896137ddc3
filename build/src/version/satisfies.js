import { satisfies } from 'semver';
import { parseVersion } from './parse-version.js';
/**
 * Whether a version as clusters state it (`v1.28.15+IKS`) lies in a semver range (`>=1.27 <1.30`). A prerelease counts
 * as its release: it has the release's behaviour, and semver alone would leave it out of every range. False for a
 * version or a range that can't be read.
 */
export function versionSatisfies(version, range) {
    const parsed = parseVersion(version);
    return parsed !== undefined && satisfies(parsed, range);
}
