#!/bin/sh
# Answers as kubectl 1.32 does for a cluster of three nodes, one of them bad. FORBID, HANG and FLOOD are patterns of
# the commands that are refused, never answered, or answered without end; UNREACHABLE breaks all, and
# GROUP is one more API group that it serves.
printf '%s\n' "$*" >>"$FAKE_LOG"
# shellcheck disable=SC2254
{
  case "$*" in ${HANG:-none}) echo $$ >"$FAKE_LOG.hung" && exec sleep 300 ;; esac
  case "$*" in ${FLOOD:-none}) exec yes 'a line of a log without end' ;; esac
  case "$*" in ${FORBID:-none})
    echo 'Error from server (Forbidden): pods "x" is forbidden: User "reader" cannot get resource "pods/log" in API group "" in the namespace "kube-system"' >&2
    exit 1
    ;;
  esac
}
[ -z "${UNREACHABLE:-}" ] || {
  echo 'The connection to the server 192.0.2.1:6443 was refused - did you specify the right host or port?' >&2
  exit 1
}
case "$*" in
  'get --raw /version'*) echo '{"major": "1", "minor": "28", "gitVersion": "v1.28.15+IKS"}' ;;
  'get --raw /apis'*) echo "{\"kind\":\"APIGroupList\",\"groups\":[{\"name\":\"crd.projectcalico.org\"},{\"name\":\"${GROUP:-apps}\"}]}" ;;
  'get nodes -o json'*) printf '{\n    "kind": "List",\n    "labels": {\n        "ibm-cloud.kubernetes.io/worker-id": "kube-c0ffee00-sample-default-00000",\n        "topology.kubernetes.io/region": "us-south"\n    }\n}\n' ;;
  'get nodes -o go-template'*)
    printf 'node\tgood-1\tReady=True,NetworkUnavailable=False,\nnode\tbad-1\tReady=False,NetworkUnavailable=True,\n'
    printf 'node\tgood-2\tReady=True,NetworkUnavailable=False,\n'
    ;;
  'get pods -o wide -A'*) printf 'NAMESPACE    NAME\nkube-system  calico-node-aaaaa\nedge         calico-typha-7f9d-zzzzz\nshop         web-0\n' ;;
  'get pods -n kube-system -o go-template'*)
    printf 'pod\tkube-system\tcalico-node-aaaaa\tgood-1\tRunning\ninit\tinstall-cni\ttrue\t0\nmain\tcalico-node\ttrue\t0\n'
    printf 'pod\tkube-system\tcalico-node-bbbbb\tbad-1\tRunning\ninit\tinstall-cni\ttrue\t0\nmain\tcalico-node\tfalse\t7\n'
    printf 'pod\tkube-system\tweb-ccccc\tbad-1\tPending\nmain\tweb\tfalse\t0\n'
    ;;
  'get nodes'* | version* | describe* | logs*) printf 'output of %s\n' "$*" ;;
  *) echo 'No resources found' >&2 ;;
esac
