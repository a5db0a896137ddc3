import type { CollectedCommand, LogOrigin } from '../../model/document.ts';
import { statesPod } from '../../model/states-pod.ts';
import { parseKubectlCommand } from '../../kubectl/command.ts';
import type { KnownPod, PodNames } from './pod-names.ts';

/**
 * Whose log it is, as far as the rest of the bundle tells. The command that collected it knows; then the pods of the
 * cluster, by whose names a guess from the file's name is checked: `logs-calico-node-7k2xq-install-cni.log` can be cut
 * in several places.
 */
export function placeLog(origin: LogOrigin, command: CollectedCommand | undefined, pods: PodNames): LogOrigin {
  const stated = command === undefined ? undefined : statedBy(command);
  const claimed = { ...origin, ...stated };
  const known = claimed.pod === undefined ? undefined : pods.find(claimed.pod, claimed.namespace);
  if (known !== undefined) return withPod(claimed, known, '');
  if (stated?.pod !== undefined || statesPod(claimed)) return claimed;

  const found = pods.findIn(baseName(origin.file));
  if (found === undefined) return claimed;
  const { container: guessed, ...rest } = claimed;
  const isContainer =
    stated?.container !== undefined || (guessed !== undefined && found.pod.containers.includes(guessed));
  return withPod(isContainer ? claimed : rest, found.pod, found.rest);
}

/** What `kubectl logs` was asked for. Of a workload (`ds/calico-node`) or a selector kubectl picks pods itself. */
function statedBy({ command }: CollectedCommand): Partial<LogOrigin> | undefined {
  const parsed = parseKubectlCommand(command);
  if (parsed?.verb !== 'logs') return undefined;
  const [target, positional] = parsed.words;
  const pod = target?.replace(/^pods?\//, '');
  const container = parsed.container ?? positional;
  return {
    ...(parsed.namespace === undefined ? {} : { namespace: parsed.namespace }),
    ...(pod === undefined || pod.includes('/') ? {} : { pod }),
    ...(container === undefined ? {} : { container }),
    previous: parsed.previous,
  };
}

/** `rest` is what follows the pod's name in the file's name. */
function withPod(origin: LogOrigin, pod: KnownPod, rest: string): LogOrigin {
  const namespace = pod.namespace ?? origin.namespace;
  const node = origin.node ?? pod.node;
  const container = origin.container ?? containerOf(origin, pod, rest);
  return {
    ...origin,
    pod: pod.name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(node === undefined ? {} : { node }),
    ...(container === undefined ? {} : { container }),
  };
}

/** The pod's only container, the one that the file's name or the log's content names, or none. */
function containerOf({ component }: LogOrigin, { containers }: KnownPod, rest: string): string | undefined {
  if (containers.length < 2) return containers[0];
  const words = rest.split(/[^A-Za-z0-9]+/).filter((word) => !/^(?:\d*|log|txt|gz|previous|prev|current)$/.test(word));
  const text = `-${words.join('-')}-`;
  const named = containers.filter((container) => text.includes(`-${container}-`));
  if (named.length > 0) return named.reduce((longest, name) => (name.length > longest.length ? name : longest));
  // `calico-node-abcde-cni.log` and `-ext.log` are short for install-cni and calico-extension.
  const [word] = words;
  const abbreviated = containers.filter(
    (container) => word !== undefined && container.split('-').some((part) => part.startsWith(word)),
  );
  if (abbreviated.length === 1) return abbreviated[0];
  return component !== undefined && containers.includes(component) ? component : undefined;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
