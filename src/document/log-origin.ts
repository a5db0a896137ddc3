import type { LogOrigin } from '../model/document.ts';
import { componentOf } from './log-component.ts';

type Names = Partial<Pick<LogOrigin, 'namespace' | 'pod' | 'container' | 'node'>> & { readonly previous?: boolean };

/** Containers of the pods that the runbook names, the longer names first. */
const CONTAINERS =
  'calico-kube-controllers|flannel-migration-controller|calico-extension|ebpf-bootstrap|tigera-operator|flexvol-driver|install-cni|mount-bpffs|upgrade-ipam|calico-typha|calico-node|kube-flannel';

/** File names and paths that say whose log it is; each in one form of collecting. */
const FORMS: readonly ((path: string) => Names | undefined)[] = [
  // oc adm inspect: the container's name stands twice
  (path) =>
    named(
      /(?:^|\/)namespaces\/([^/]+)\/pods\/([^/]+)\/([^/]+)\/\3\/logs\/(current|previous)(?:\.insecure)?\.log$/.exec(
        path,
      ),
      'npcs',
    ),
  // the kubelet's own folders, as kind exports them
  (path) => named(/(?:^|\/)pods\/([^/_]+)_([^/_]+)_[^/]+\/([^/]+)\/\d+\.log$/.exec(path), 'npc'),
  (path) => named(/(?:^|\/)containers\/([^/_]+)_([^/_]+)_([^/]+)-[0-9a-f]{64}\.log$/.exec(path), 'pnc'),
  // troubleshoot.sh
  (path) => named(/(?:^|\/)pods\/logs\/([^/]+)\/([^/]+)\/([^/]+?)(?:-(previous))?\.log$/.exec(path), 'npcs'),
  // the runbook's and the collector's names
  (path) => named(new RegExp(`(?:^|/)logs-(.+?-[a-z0-9]{5})-(${CONTAINERS})(?:-(previous))?\\.log$`).exec(path), 'pcs'),
  (path) =>
    named(/(?:^|\/)((?:calico-node|ibm-keepalived-watcher)-[a-z0-9]{5})-ext\.log$/.exec(path), 'p', 'calico-extension'),
  (path) => named(/(?:^|\/)(calico-node-[a-z0-9]{5})-cni\.log$/.exec(path), 'p', 'install-cni'),
  (path) =>
    named(
      /(?:^|\/)((?:calico-node|calico-typha-[a-z0-9]+|calico-kube-controllers-[a-z0-9]+)-[a-z0-9]{5})(?:-(previous))?\.log$/.exec(
        path,
      ),
      'ps',
    ),
  // kind: a folder for each node
  (path) => {
    const node = /(?:^|\/)([^/]+)\/(?:kubelet|containerd|journal)\.log$/.exec(path)?.[1];
    return node === undefined || node === 'logs' ? undefined : { node };
  },
];

/** Whose log a file is: by its path where that says so, and by what its beginning looks like. */
export function logOrigin(file: string, head: string): LogOrigin {
  const names = FORMS.map((form) => form(file)).find((found) => found !== undefined) ?? {};
  const component = componentOf(names, head);
  return { ...names, file, previous: names.previous ?? false, ...(component === undefined ? {} : { component }) };
}

/** `fields` names the groups: n namespace, p pod, c container, s which instance. */
function named(found: RegExpExecArray | null, fields: string, container?: string): Names | undefined {
  if (found === null) return undefined;
  const at = (field: string): string | undefined => {
    const index = fields.indexOf(field);
    return index === -1 ? undefined : found[index + 1];
  };
  const namespace = at('n');
  const pod = at('p');
  const named = container ?? at('c');
  return {
    ...(namespace === undefined ? {} : { namespace }),
    ...(pod === undefined ? {} : { pod }),
    ...(named === undefined ? {} : { container: named }),
    previous: at('s') === 'previous',
  };
}
