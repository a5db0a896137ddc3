const START = Date.UTC(2026, 10, 20);
/**
 * Lines as the programs print them: Felix, confd and startup with libcalico's formatter, BIRD with its own prefix and
 * no time, klog for the kubelet, logrus for containerd. `faulty` mixes in failures that the rules know.
 */
export function logLine(program, number, random, faulty) {
    const at = new Date(START + number * 137);
    if (faulty && random.below(40) === 0)
        return FAULTS[program](at, random);
    return random.of(MAKERS[program])(at, random);
}
const MAKERS = {
    'calico-node': [
        (at, random) => `${calico(at, 'INFO', random)} felix/int_dataplane.go ${random.below(2000)}: Received *proto.WorkloadEndpointUpdate update from calculation graph msg=id:<orchestrator_id:"k8s" workload_id:"default/web-${random.hex(8)}-${random.hex(5)}" endpoint_id:"eth0" > endpoint:<state:"active" name:"cali${random.hex(11)}" profile_ids:"kns.default" ipv4_nets:"${address(random)}/32" >`,
        (at, random) => `${calico(at, 'INFO', random)} felix/endpoint_mgr.go ${random.below(900)}: Updating per-endpoint chains. id=proto.WorkloadEndpointID{OrchestratorId:"k8s", WorkloadId:"prod/api-${random.hex(10)}", EndpointId:"eth0"}`,
        (at, random) => `${calico(at, 'INFO', random)} felix/summary.go 100: Summarising ${random.below(40)} dataplane reconciliation loops over 1m2.${random.below(10)}s: avg=${random.below(30)}ms longest=${random.below(300)}ms (resync-filter-v4,resync-ipsets-v4,resync-mangle-v4)`,
        (at, random) => `${calico(at, 'INFO', random)} confd/resource.go ${random.below(400)}: Target config /etc/calico/confd/config/bird_ipam.cfg has been updated due to change in key: /calico/resources/v3/projectcalico.org/ipamblocks/${random.hex(8)}`,
        (at, random) => `${calico(at, 'INFO', random)} monitor-addresses/autodetection_methods.go 103: Using autodetected IPv4 address on interface eth0: ${address(random)}/26`,
        (_at, random) => `bird: KIF: Received address update for interface cali${random.hex(11)}`,
        (_at, random) => `bird: Mesh_${address(random).replaceAll('.', '_')}: State changed to feed`,
        (at, random) => `${calico(at, 'INFO', random)} status-reporter/watchersyncer.go ${random.below(300)}: Watch channel closed by remote - recreate watcher ListRoot="/calico/resources/v3/projectcalico.org/felixconfigurations" error=too old resource version: ${random.below(1e8)} (${random.below(1e8)})`,
    ],
    kubelet: [
        (at, random) => `${journal(at)} ${klog('I', at, random)} reconciler_common.go:${random.below(400)}] "operationExecutor.VerifyControllerAttachedVolume started for volume \\"kube-api-access-${random.hex(5)}\\" (UniqueName: \\"kubernetes.io/projected/${uid(random)}\\") pod \\"web-${random.hex(9)}\\" (UID: \\"${uid(random)}\\") " pod="default/web-${random.hex(9)}"`,
        (at, random) => `${journal(at)} ${klog('I', at, random)} kubelet.go:${random.below(3000)}] "SyncLoop (PLEG): event for pod" pod="prod/api-${random.hex(9)}" event={"ID":"${uid(random)}","Type":"ContainerStarted","Data":"${random.hex(64)}"}`,
        (at, random) => `${journal(at)} ${klog('I', at, random)} pod_startup_latency_tracker.go:${random.below(200)}] "Observed pod startup duration" pod="prod/api-${random.hex(9)}" podStartSLOduration=${random.below(9)}.${random.below(1e9)} pulling="0s"`,
        (at, random) => `${journal(at)} ${klog('I', at, random)} scope.go:117] "RemoveContainer" containerID="${random.hex(64)}"`,
        (at, random) => `${journal(at)} ${klog('W', at, random)} watcher.go:93] Error while processing event ("/sys/fs/cgroup/kubepods.slice/kubepods-burstable-pod${random.hex(32)}.slice": 0x40000100 == IN_CREATE|IN_ISDIR): inotify_add_watch: no such file or directory`,
    ],
    containerd: [
        (at, random) => `${journal(at, 'containerd', 801)} time="${at.toISOString()}" level=info msg="StopPodSandbox for \\"${random.hex(64)}\\" returns successfully"`,
        (at, random) => `${journal(at, 'containerd', 801)} time="${at.toISOString()}" level=info msg="CreateContainer within sandbox \\"${random.hex(64)}\\" for container &ContainerMetadata{Name:api,Attempt:0,}"`,
        (at, random) => `${journal(at, 'containerd', 801)} time="${at.toISOString()}" level=info msg="ImageUpdate event &ImageUpdate{Name:registry.example.com/team/api:${random.hex(12)},Labels:map[string]string{io.cri-containerd.image: managed,},XXX_unrecognized:[],}"`,
    ],
    typha: [
        (at, random) => `${calico(at, 'INFO', random)} sync_server.go ${random.below(700)}: Recorded connection event. connID=0x${random.hex(3)} client=${address(random)}:${random.below(60000)} type="felix"`,
        (at, random) => `${calico(at, 'INFO', random)} snapcache/cache.go ${random.below(400)}: Publishing breadcrumb seqNo=${random.below(1e6)} updates=${random.below(40)}`,
    ],
};
const FAULTS = {
    'calico-node': (at, random) => `${calico(at, 'WARNING', random)} confd/client.go 1438: Can't read password referenced by BGP Configuration default in secret calico-bgp-password:password error=no data available for secret calico-bgp-password`,
    kubelet: (at, random) => `${journal(at)} ${klog('E', at, random)} pod_workers.go:1298] "Error syncing pod, skipping" err="network is not ready: container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady message:Network plugin returns error: cni plugin not initialized" pod="default/web-${random.hex(9)}"`,
    containerd: (at) => `${journal(at, 'containerd', 801)} time="${at.toISOString()}" level=error msg="failed to reload cni configuration after receiving fs change event" error="cni config load failed: no network config found in /etc/cni/net.d: cni plugin not initialized: failed to load cni config"`,
    typha: (at, random) => `${calico(at, 'WARNING', random)} sync_server.go ${random.below(700)}: Client connection closed error=read tcp ${address(random)}:5473->${address(random)}:${random.below(60000)}: read: connection reset by peer`,
};
function calico(at, level, random) {
    return `${at.toISOString().replace('T', ' ').slice(0, 23)} [${level}][${60 + random.below(30)}]`;
}
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
function journal(at, unit = 'kubelet', pid = 1203) {
    const day = String(at.getUTCDate()).padStart(2);
    return `${MONTHS[at.getUTCMonth()]} ${day} ${at.toISOString().slice(11, 19)} worker-1 ${unit}[${pid}]:`;
}
function klog(level, at, random) {
    const stamp = at.toISOString();
    return `${level}${stamp.slice(5, 7)}${stamp.slice(8, 10)} ${stamp.slice(11, 23)}${String(random.below(1000)).padStart(3, '0')}    1203`;
}
function address(random) {
    return `10.${random.below(256)}.${random.below(256)}.${random.below(256)}`;
}
function uid(random) {
    return [8, 4, 4, 4, 12].map((digits) => random.hex(digits)).join('-');
}
