/** The plural of a resource in lower case, without API group and sub-resource: `pods` of `pod`, `pods/log` and `pods`. */
export function pluralOf(resource) {
    const [name = resource] = resource.toLowerCase().split(/[./]/, 1);
    if (name.endsWith('ss'))
        return `${name}es`;
    if (name.endsWith('s'))
        return name;
    return name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
}
