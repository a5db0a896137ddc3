import { kindOfResource } from './resource-kind.js';
/** Pipes that hand everything on. */
const lossless = new Set(['cat', 'sort', 'tee']);
/** Options whose value is the next word; an unknown option is taken to have none. */
const optionsWithValue = new Set([
    '-c',
    '-f',
    '-l',
    '-L',
    '-n',
    '-o',
    '--as',
    '--cluster',
    '--container',
    '--context',
    '--field-selector',
    '--kubeconfig',
    '--label-columns',
    '--namespace',
    '--output',
    '--request-timeout',
    '--selector',
    '--server',
    '--since',
    '--sort-by',
    '--tail',
    '--token',
    '--user',
]);
const selectors = ['-l', '--selector', '--field-selector'];
/** Reads `kubectl get pods -n kube-system`; undefined where no client is called. */
export function parseCommand(line) {
    const [alone = ''] = line.split(/\|\||&&|;/, 1);
    const [call = '', ...pipes] = alone.split('|');
    const words = withoutRedirections(call).trim().split(/\s+/);
    const client = words.findIndex((word) => /^(?:\S*\/)?(?:kubectl|oc)(?:\.exe)?$/.test(word));
    if (client === -1)
        return undefined;
    const { positional, options } = partition(words.slice(client + 1));
    const [verb, ...rest] = positional;
    if (verb === undefined)
        return undefined;
    const [resource, names] = targetOf(verb, rest);
    const namespace = options.get('-n') ?? options.get('--namespace');
    return {
        verb,
        ...(resource === undefined ? {} : { resource, ...kindOfResource(resource) }),
        names,
        ...(namespace === undefined ? {} : { namespace }),
        allNamespaces: options.has('-A') || options.has('--all-namespaces'),
        filtered: names.length > 0 ||
            selectors.some((selector) => options.has(selector)) ||
            pipes.some((pipe) => !lossless.has(pipe.trim().split(/\s/, 1)[0] ?? '')),
    };
}
function withoutRedirections(call) {
    const [text = ''] = call.split(/\s(?:\d|&)?[<>]/, 1);
    return text;
}
function partition(words) {
    const positional = [];
    const options = new Map();
    for (let at = 0; at < words.length; at++) {
        let word = words[at] ?? '';
        if (/^-A[a-z]/.test(word)) {
            options.set('-A', '');
            word = `-${word.slice(2)}`;
        }
        if (!word.startsWith('-')) {
            positional.push(word);
        }
        else if (word.startsWith('--') && word.includes('=')) {
            const equals = word.indexOf('=');
            options.set(word.slice(0, equals), word.slice(equals + 1));
        }
        else if (optionsWithValue.has(word)) {
            options.set(word, words[++at] ?? '');
        }
        else if (!word.startsWith('--') && optionsWithValue.has(word.slice(0, 2))) {
            options.set(word.slice(0, 2), word.slice(2).replace(/^=/, ''));
        }
        else {
            options.set(word, '');
        }
    }
    return { positional, options };
}
/** `get pod x`, `get pod/x`, `logs x`. Several resources at once (`get pods,nodes`) are none in particular. */
function targetOf(verb, words) {
    if (verb === 'logs')
        return ['pods', words.slice(0, 1).map((word) => word.replace(/^[^/]*\//, ''))];
    const [first] = words;
    if (first === undefined || first.includes(','))
        return [undefined, []];
    const slash = first.indexOf('/');
    if (slash === -1)
        return [first, words.slice(1)];
    return [first.slice(0, slash), words.map((word) => word.slice(word.indexOf('/') + 1))];
}
