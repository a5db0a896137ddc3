import { versionSatisfies } from '../version/satisfies.js';
/**
 * Why a rule is not for this cluster, or undefined. An unknown version or network plugin leaves it in; a provider
 * must show itself, because its words and settings are common elsewhere.
 */
export function whyNotApplicable(appliesTo, cluster) {
    const { provider, networkPlugin, versions } = cluster;
    if (appliesTo.provider !== undefined &&
        !appliesTo.provider.includes('any') &&
        !appliesTo.provider.includes(provider)) {
        return provider === 'unknown' ? 'the provider is not known' : `the provider is ${provider}`;
    }
    if (appliesTo.networkPlugin !== undefined &&
        networkPlugin !== 'unknown' &&
        !appliesTo.networkPlugin.includes(networkPlugin)) {
        return networkPlugin === 'none' ? 'no network plugin is installed' : `the network plugin is ${networkPlugin}`;
    }
    for (const program of ['kubernetes', 'calico']) {
        const range = appliesTo[program];
        const version = versions[program];
        if (range !== undefined && version !== undefined && !versionSatisfies(version, range)) {
            return `${program} is ${version}`;
        }
    }
    return undefined;
}
