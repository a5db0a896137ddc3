/** Markers are anchored at a slash or an end, and hold no nested repetition. */
const LAYOUTS = [
    // The names under which runbooks for calico-node, and kubectl's users after them, keep its output.
    {
        name: 'runbook',
        marker: /(?:^|\/)(?:describe-(?:node|pod)-[^/]+\.txt|logs-[^/]+\.log|calico-node-[a-z0-9]+(?:-cni|-ext)\.log)$/,
    },
    // kubernetes/kubectl pkg/cmd/clusterinfo/clusterinfo_dump.go
    {
        name: 'cluster-info dump',
        marker: /(?:^|\/)(?:replication-controllers\.(?:json|yaml)|[^/]*cluster-(?:info-)?dump[^/]*)$/,
    },
    // openshift/oc pkg/cli/admin/inspect, which must-gather images run
    { name: 'must-gather', marker: /(?:^|\/)(?:cluster-scoped-resources|namespaces\/[^/]+\/pods\/[^/]+)\// },
    // replicatedhq/troubleshoot pkg/constants
    { name: 'troubleshoot', marker: /(?:^|\/)cluster-resources\/(?:nodes\.json$|pods\/)/ },
    { name: 'sosreport', marker: /(?:^|\/)sos_commands\// },
    { name: 'microk8s inspect', marker: /(?:^|\/)inspection-report\// },
    { name: 'kind export', marker: /(?:^|\/)kind-version\.txt$/ },
    // projectcalico/calico calicoctl/commands/cluster/diags.go and calicoctl/commands/node/diags.go
    { name: 'calicoctl cluster diags', marker: /(?:^|\/)calico-diagnostics-\d{8}_\d{6}\// },
    { name: 'calicoctl node diags', marker: /(?:^|\/)diagnostics\/(?:ipv4_route|ipv4_tables|ipsets)$/ },
];
/** The ways of collecting that the bundle's paths show, sorted; a ticket's archive can hold several. */
export function layoutsOf(files, commands) {
    const names = new Set(LAYOUTS.filter(({ marker }) => files.some(({ path }) => marker.test(path))).map(({ name }) => name));
    if (commands.length > 0)
        names.add('runbook');
    return names.size === 0 ? ['loose files'] : [...names].sort();
}
