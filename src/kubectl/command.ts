import { kindOfResource } from './resource-kind.ts';

/** A kubectl or oc command line, as far as it tells what its output is. */
export interface KubectlCommand {
  readonly verb: string;
  /** Words after the verb that are no options: `pods`, `calico-node-abcde`, `ds/calico-node`. */
  readonly words: readonly string[];
  /** The resource as it was written: `po`, `daemonsets.apps`; of `logs` always `pods`, of several (`pods,nodes`) none. */
  readonly resource?: string;
  readonly kind?: string;
  readonly namespaced?: boolean;
  /** Names of the objects that were asked for. */
  readonly names: readonly string[];
  readonly namespace?: string;
  readonly allNamespaces: boolean;
  /** A selector, or a program behind a pipe, left something out. */
  readonly narrowed: boolean;
  readonly container?: string;
  readonly previous: boolean;
}

const CLIENT = /^(?:\S*\/)?(?:kubectl|oc)(?:\.exe)?$/;

/** Pipes that hand everything on. */
const LOSSLESS = new Set(['cat', 'sort', 'tee']);

/** Short forms of the options that matter here; `-p` is `--previous` of `logs`. */
const LONG: Readonly<Record<string, string>> = {
  '-n': '--namespace',
  '-A': '--all-namespaces',
  '-l': '--selector',
  '-c': '--container',
  '-o': '--output',
  '-p': '--previous',
};

/** Options whose value is the next word; an unknown option is taken to have none. */
const VALUED = new Set([
  '--as',
  '--chunk-size',
  '--cluster',
  '--container',
  '--context',
  '--field-selector',
  '--filename',
  '--kubeconfig',
  '--label-columns',
  '--limit-bytes',
  '--namespace',
  '--output',
  '--request-timeout',
  '--selector',
  '--server',
  '--since',
  '--since-time',
  '--sort-by',
  '--subresource',
  '--tail',
  '--template',
  '--token',
  '--user',
  '-L',
  '-f',
  '-s',
]);

/** Reads `kubectl get pods -n kube-system`; undefined where no client is called. Quotes are not undone. */
export function parseKubectlCommand(line: string): KubectlCommand | undefined {
  const [alone = ''] = line.split(/\|\||&&|;/, 1);
  const [call = '', ...pipes] = alone.split('|');
  const all = withoutRedirections(call).trim().split(/\s+/);
  const client = all.findIndex((word) => CLIENT.test(word));
  if (client === -1) return undefined;

  const { words, options } = partition(all.slice(client + 1));
  const [verb, ...rest] = words;
  if (verb === undefined) return undefined;
  const [resource, names] = targetOf(verb, rest);
  const namespace = options.get('--namespace');
  const container = options.get('--container');
  return {
    verb,
    words: rest,
    ...(resource === undefined ? {} : { resource, ...kindOfResource(resource) }),
    names,
    ...(namespace === undefined ? {} : { namespace }),
    allNamespaces: options.has('--all-namespaces') && options.get('--all-namespaces') !== 'false',
    narrowed:
      options.has('--selector') ||
      options.has('--field-selector') ||
      pipes.some((pipe) => !LOSSLESS.has(pipe.trim().split(/\s/, 1)[0] ?? '')),
    ...(container === undefined ? {} : { container }),
    previous: options.has('--previous') && options.get('--previous') !== 'false',
  };
}

/** What it prints is not all that there is: an object was named, or something left out. */
export function showsPart({ names, narrowed }: KubectlCommand): boolean {
  return narrowed || names.length > 0;
}

function withoutRedirections(call: string): string {
  const [text = ''] = call.split(/\s(?:\d|&)?[<>]/, 1);
  return text;
}

function partition(all: readonly string[]): {
  readonly words: readonly string[];
  readonly options: ReadonlyMap<string, string>;
} {
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let at = 0; at < all.length; at++) {
    let word = all[at] ?? '';
    // `-Ao wide`
    if (/^-A[a-z]/.test(word)) {
      options.set('--all-namespaces', '');
      word = `-${word.slice(2)}`;
    }
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const { name, value } = option(word);
    if (value !== undefined) options.set(name, value);
    else if (VALUED.has(name)) options.set(name, all[++at] ?? '');
    else options.set(name, '');
  }
  return { words, options };
}

/** `-n x`, `-nx`, `-n=x`, `--namespace x` and `--namespace=x` are the same. */
function option(word: string): { readonly name: string; readonly value?: string } {
  const short = /^(-[nlcoL])=?(.+)$/.exec(word);
  if (short !== null) return { name: LONG[short[1] ?? ''] ?? short[1] ?? word, value: short[2] ?? '' };
  const equals = word.startsWith('--') ? word.indexOf('=') : -1;
  const name = equals === -1 ? word : word.slice(0, equals);
  return { name: LONG[name] ?? name, ...(equals === -1 ? {} : { value: word.slice(equals + 1) }) };
}

/** `get pod x`, `get pod/x`, `logs x`. */
function targetOf(verb: string, words: readonly string[]): readonly [string | undefined, readonly string[]] {
  if (verb === 'logs') return ['pods', words.slice(0, 1).map((word) => word.replace(/^[^/]*\//, ''))];
  const [first] = words;
  if (first === undefined || first.includes(',')) return [undefined, []];
  const slash = first.indexOf('/');
  if (slash === -1) return [first, words.slice(1)];
  return [first.slice(0, slash), words.map((word) => word.slice(word.indexOf('/') + 1))];
}
