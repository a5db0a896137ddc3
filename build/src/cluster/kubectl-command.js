const CLIENT = /^(?:.*\/)?(?:kubectl|oc)(?:\.exe)?$/;
/** Short forms of the options that matter here; `-p` is `--previous` of `logs`. */
const LONG = {
    '-n': '--namespace',
    '-A': '--all-namespaces',
    '-l': '--selector',
    '-c': '--container',
    '-p': '--previous',
};
/** Options that take their value as the next word. */
const VALUED = new Set([
    '--namespace',
    '--selector',
    '--field-selector',
    '--container',
    '--output',
    '-o',
    '--sort-by',
    '--label-columns',
    '-L',
    '--chunk-size',
    '--tail',
    '--since',
    '--since-time',
    '--limit-bytes',
    '--context',
    '--cluster',
    '--user',
    '--kubeconfig',
    '--request-timeout',
    '--server',
    '-s',
    '--token',
    '--as',
    '--filename',
    '-f',
    '--subresource',
    '--template',
]);
/** Undefined for any other program. Quotes are not undone: nothing that matters here needs them. */
export function parseKubectlCommand(command) {
    const [own = '', ...piped] = command.split('|');
    const all = own.trim().split(/\s+/);
    const client = all.findIndex((word) => CLIENT.test(word));
    if (client === -1)
        return undefined;
    const words = [];
    const options = new Map();
    const rest = all.slice(client + 1);
    for (let at = 0; at < rest.length; at++) {
        const word = rest[at] ?? '';
        if (!word.startsWith('-')) {
            words.push(word);
            continue;
        }
        const { name, value } = option(word);
        if (value !== undefined)
            options.set(name, value);
        else if (VALUED.has(name))
            options.set(name, rest[++at] ?? '');
        else
            options.set(name, 'true');
    }
    const [verb, ...others] = words;
    if (verb === undefined)
        return undefined;
    const namespace = options.get('--namespace');
    const container = options.get('--container');
    return {
        verb,
        words: others,
        ...(namespace === undefined ? {} : { namespace }),
        allNamespaces: options.get('--all-namespaces') === 'true',
        narrowed: piped.length > 0 || options.has('--selector') || options.has('--field-selector'),
        ...(container === undefined ? {} : { container }),
        previous: options.get('--previous') === 'true',
    };
}
/** `-n x`, `-nx`, `-n=x`, `--namespace x` and `--namespace=x` are the same. */
function option(word) {
    const short = /^(-[nlc])=?(.+)$/.exec(word);
    if (short !== null)
        return { name: LONG[short[1] ?? ''] ?? word, value: short[2] ?? '' };
    const equals = word.indexOf('=');
    const name = equals === -1 ? word : word.slice(0, equals);
    return { name: LONG[name] ?? name, ...(equals === -1 ? {} : { value: word.slice(equals + 1) }) };
}
