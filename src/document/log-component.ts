/** Containers and pods by the program that writes their log; the first that fits. */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/^install-cni$/, 'install-cni'],
  [/^calico-extension$/, 'calico-extension'],
  [/^(?:calico-)?typha|^calico-typha-/, 'typha'],
  [/^calico-kube-controllers/, 'kube-controllers'],
  [/^tigera-operator/, 'tigera-operator'],
  [/^flannel-migration/, 'flannel-migration'],
  [/^kube-flannel/, 'kube-flannel'],
  [/^(?:calico|canal)-node|^canal/, 'calico-node'],
];

/** What the lines of a program look like (lib/logrusr prefixes of projectcalico/calico; logrus text of containerd). */
const BY_CONTENT: readonly (readonly [RegExp, string])[] = [
  [/\b(?:migration_controller|network_migrator|ipam_migrator)\.go|Migration controller/, 'flannel-migration'],
  [/\bcni-installer\/|source="install\.go|Created \/host\/etc\/cni\/net\.d\//, 'install-cni'],
  [/\]\[\d+\] typha\/|\btypha\/typha_main|syncserver/, 'typha'],
  [/\]\[\d+\] kube-controllers\/|Starting (?:Node|Pod|ServiceAccount|Namespace) controller/, 'kube-controllers'],
  [
    /\]\[\d+\] (?:felix|confd|startup|monitor-addresses|tunnel-ip-allocator|node-services|status-reporter|cni-config-monitor)\/|^bird6?: /m,
    'calico-node',
  ],
  [/\]\[\d+\] (?:int_dataplane|startup|autodetection_methods|daemon|table|ipsets|health)\.go \d+:/, 'calico-node'],
  [/"controller":"tigera|tigera-operator/, 'tigera-operator'],
  [/(?:kubelet|hyperkube|kubenswrapper|daemon-kubelite|k3s|rke2)(?:\[\d+\])?: /, 'kubelet'],
  [
    / level=\w+ msg="(?:RunPodSandbox|StopPodSandbox|CreateContainer|PullImage|Start cni)|containerd\[\d+\]: /,
    'containerd',
  ],
  [/flanneld|kube\.go:\d+\] Waiting .* for node controller to sync/, 'kube-flannel'],
];

/** The program that writes a log, by the names it goes under, else by what the beginning of it looks like. */
export function componentOf(
  names: { readonly container?: string; readonly pod?: string },
  head: string,
): string | undefined {
  for (const name of [names.container, names.pod]) {
    const found = name === undefined ? undefined : BY_NAME.find(([pattern]) => pattern.test(name));
    if (found !== undefined) return found[1];
    // A container with a name of its own is that program, whatever its pod is called.
    if (name === names.container && name !== undefined) break;
  }
  return BY_CONTENT.find(([pattern]) => pattern.test(head))?.[1];
}
