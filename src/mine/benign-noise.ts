/**
 * Warnings and errors that healthy clusters print as well, with why they mean nothing. The words are those of the
 * programs named.
 */
const BENIGN: readonly { readonly words: RegExp; readonly because: string }[] = [
  {
    // projectcalico/felix ipip_mgr.go
    words: /^Failed to add IPIP tunnel device/,
    because: 'Felix makes the tunnel device right after it first fails to find it',
  },
  {
    // projectcalico/felix int_dataplane.go
    words: /Can't enable XDP acceleration/,
    because: 'an older kernel; Felix goes on without XDP',
  },
  {
    // projectcalico/felix route_table.go
    words: /^Failed to delete (?:old )?route.*no such process/,
    because: 'the route is gone already',
  },
  {
    // libcalico-go watchersyncer.go
    words: /Watch channel closed by remote|too old resource version/,
    because: 'the API server ends watches now and then; they are begun anew',
  },
  {
    // k8s.io/client-go tools/clientcmd
    words: /^Neither --?kubeconfig (?:nor|was specified)/,
    because: 'the program uses the account of its pod',
  },
  {
    // projectcalico/felix and node: settings that are not made by default.
    words: /^(?:Unable to find|No) .*(?:global|per node|default) (?:configuration|config)/i,
    because: 'the setting is not made, which is the default',
  },
  {
    // kubernetes/kubernetes and google/cadvisor, while containers come and go.
    words: /^Error while processing event .*inotify_add_watch.*no such file or directory/,
    because: 'cAdvisor sees a container that is gone again',
  },
  {
    // k8s.io/client-go rest/warnings.go
    words: /\bis deprecated in v<?[\dn]|is unavailable in v<?[\dn]/,
    because: 'the API server names a version of an API that will end',
  },
];

/** Why a message means nothing, where that is known. */
export function benignBecause(message: string): string | undefined {
  return BENIGN.find(({ words }) => words.test(message))?.because;
}
