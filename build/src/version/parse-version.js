/**
 * `1.28.15` of `v1.28.15+IKS`, `v1.27.9-eks-5e0fdde` or `v3.26.4`; a missing patch number is 0. What providers add
 * after the numbers names their build of that release, so it is left out. Undefined where no version begins the text.
 */
export function parseVersion(text) {
    const found = /^[vV]?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?(?![\d.])/.exec(text.trim());
    if (found === null)
        return undefined;
    return [found[1], found[2], found[3] ?? '0'].map(Number).join('.');
}
