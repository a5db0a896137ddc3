#!/bin/sh
# Collects what shows why Calico does not work in a Kubernetes cluster, into one archive.
#
# It only reads: kubectl (or oc) get, describe, logs and version. It never reads the value of a Secret or a ConfigMap,
# changes nothing in the cluster, and sends nothing anywhere. `sh collect.sh --dry-run` prints every command that it
# would run, `--help` the options. Needs a POSIX sh, awk, tar and gzip. The steps are in `collect`, close to the end.
set -uf
umask 077
LC_ALL=C
MSYS_NO_PATHCONV=1 # Git Bash would make a Windows path of `get --raw /version`.
export LC_ALL MSYS_NO_PATHCONV

usage() {
  cat <<'END'
Usage: sh collect.sh [options]

  -o, --output FILE     the archive to write (calico-bundle-<UTC time>.tar.gz)
      --context NAME    the kubectl context (the current one)
  -n, --namespace NS    one more namespace to look into; may be repeated
      --only FILE       run just the kubectl commands that FILE lists, one a line
  -y, --yes             do not ask before the collection
      --dry-run         print the commands and run none
      --since TIME      how far back logs go (48h)
      --tail LINES      most lines of one log (20000)
      --log-mb N        most megabytes of one log (10)
      --max-file-mb N   most megabytes of one file (50)
      --max-mb N        stop when so many megabytes are collected (500)
      --max-nodes N     most nodes to look into, the bad ones first (20)
      --max-minutes N   stop after so many minutes (15)
      --timeout N       most seconds for one command (60)
      --parallel N      commands at the same time (4)
  -h, --help

KUBECTL names another client, such as "microk8s kubectl".
Exit status: 0 collected, 1 nothing could be written, 2 wrong usage, 3 the API server is out of reach (the archive
holds the error), 130 or 143 interrupted (the archive holds what was there).
END
}

consent() {
  cat >&2 <<'END'
This collects what shows why the cluster's pod network does not work. Nothing in the cluster is changed.

  In the archive:  versions, nodes, all events, webhooks, Calico's settings and the roles of its namespaces; the pods of
                   the namespaces that run Calico, flannel and DNS, with their annotations and the values of
                   environment variables that stand in their specification; logs of Calico and flannel; the names
                   of Secrets; names, nodes, images and states of all other pods.
  Not in it:       values of Secrets and ConfigMaps; specifications and logs of your own workload.

The archive stays on this machine until you pass it on.
END
  [ -z "$yes" ] || return 0
  [ -t 0 ] || fail 2 'Nobody is there to ask. Say --yes if the above is right.'
  printf 'Go on? [y/N] ' >&2
  read -r answer
  case $answer in [yY]*) ;; *) fail 2 'Nothing was collected.' ;; esac
}

# --- What is collected of which pods, as extended regular expressions ------------------------------------------------

network='^(calico|canal|tigera-operator|kube-flannel|flannel-migration|ibm-keepalived-watcher|coredns|dns-default)(-|$)'
node_agents='^(calico-node|canal|kube-flannel(-ds)?(-[a-z0-9]+)?)-[a-z0-9]+$'
on_every_node='^(calico-node|canal|kube-flannel(-ds)?(-[a-z0-9]+)?|ibm-keepalived-watcher|dns-default)-[a-z0-9]+$'
logged_containers='^(calico-.+|install-cni|upgrade-ipam|flexvol-driver|mount-bpffs|ebpf-bootstrap|tigera-operator|kube-flannel|flannel-migration-controller)$'

# --- Running commands ------------------------------------------------------------------------------------------------

# ask FILE VERB...: kubectl, its output into FILE of the archive.
ask() {
  file=$1
  shift
  [ -z "$context" ] || set -- "$@" "--context=$context"
  # shellcheck disable=SC2086 # The client may be several words.
  set -- $kubectl "$@" "--request-timeout=${timeout}s"
  queue "$file" "$@"
}

# queue FILE COMMAND...: starts a command; `settle` waits for all that were started.
queue() {
  file=$1
  shift
  count=$((count + 1))
  if [ -n "$dry_run" ]; then
    printf '%s\n' "$(quoted "$@")"
    return
  fi
  [ -z "$limit" ] && limit=$(limit_reached)
  if [ -n "$limit" ]; then
    record "$count" "$file" - 0 0 "$limit" "$@"
    return
  fi
  [ ! -t 2 ] || printf '\r\033[K[%d] %.90s' "$count" "$*" >&2
  [ "$running" -gt 0 ] || workers=
  # Its standard error would only say that the shell ended a process.
  work "$count" "$file" "$@" 2>/dev/null &
  workers="$workers $!"
  running=$((running + 1))
  [ "$running" -lt "$parallel" ] || settle
}

settle() {
  wait
  running=0
}

# succeeded FILE: whether the command did that wrote it.
succeeded() {
  settle
  [ "$(cat "$work/exit/$(safe "$1")" 2>/dev/null)" = 0 ]
}

# work NUMBER FILE COMMAND...: runs one command within its limits, and records how it went.
work() {
  number=$1
  file=$2
  shift 2
  out=$bundle/$file
  mark=$work/cut.$number
  child=
  # Ctrl-C does not reach what a script starts in the background, but for a `wait` of bash. `interrupted` sends TERM.
  trap '' INT
  trap 'echo interrupted >"$mark"; kill $child' TERM
  # shellcheck disable=SC3045 # dash and busybox know it too.
  ulimit -c 0
  ulimit -f $((max_file_mb * 2048))
  began=$(date +%s)
  "$@" >"$out" 2>"$out.stderr" </dev/null &
  child=$!
  # The signal may have come before there was a process to end.
  [ ! -e "$mark" ] || kill "$child"
  watchdog "$child" $((timeout + 5)) "$mark" >/dev/null &
  dog=$!
  wait "$child"
  status=$?
  # A trapped signal ends a wait before its process.
  while kill -0 "$child"; do
    wait "$child"
    status=$?
  done
  kill "$dog"
  cut=$(cat "$mark" || cut_by "$out")
  bytes=$(($(wc -c <"$out")))
  [ -s "$out.stderr" ] || rm "$out.stderr"
  record "$number" "$file" "$status" "$(($(date +%s) - began))" "$bytes" "$cut" "$@"
}

# watchdog PID SECONDS MARK: not every system has timeout(1), and kubectl's own limit counts for each of its tries.
watchdog() {
  seconds=$2
  while [ "$seconds" -gt 0 ]; do
    sleep 1
    kill -0 "$1" || return
    seconds=$((seconds - 1))
  done
  echo timeout >"$3"
  kill "$1"
  sleep 2
  kill -9 "$1"
}

# cut_by FILE: what cut a command's output short; `-` where nothing did.
cut_by() {
  size=$(($(wc -c <"$1")))
  if [ "$size" -ge $((max_file_mb * 1048576)) ]; then
    echo bytes
  elif grep -q -e 'Client.Timeout' -e 'context deadline exceeded' "$1.stderr"; then
    echo timeout
  elif [ "${1%.log}" = "$1" ]; then
    echo -
  elif [ "$size" -ge $((log_mb * 1000000)) ]; then
    echo bytes
  elif [ $(($(wc -l <"$1"))) -ge "$tail" ]; then
    echo lines
  else
    echo -
  fi
}

limit_reached() {
  if [ "$(date +%s)" -ge "$deadline" ]; then
    echo max-minutes
  elif [ "$(du -sk "$bundle" | cut -f 1)" -ge $((max_mb * 1024)) ]; then
    echo max-mb
  fi
}

# record NUMBER FILE STATUS SECONDS BYTES CUT COMMAND...: a line of the manifest, in a file of its own until the end.
record() {
  line=$(printf '%s\t' "$1" "$2" "$3" "$4" "$5" "$6")
  part=$work/manifest/$(printf %05d "$1")
  printf %s "$3" >"$work/exit/$(safe "$2")"
  shift 6
  printf '%s%s\n' "$line" "$(quoted "$@")" >"$part"
}

quoted() {
  separator=
  for word; do
    case $word in
      *[!A-Za-z0-9_./:=,@%+-]*) printf "%s'%s'" "$separator" "$word" ;;
      *) printf '%s%s' "$separator" "$word" ;;
    esac
    separator=' '
  done
}

# --- The steps -------------------------------------------------------------------------------------------------------

# An API server that does not answer would cost every command its whole time.
preflight() {
  patience=$timeout
  [ "$timeout" -le 15 ] || timeout=15
  ask collector/server-version.json get --raw /version
  timeout=$patience
  [ -z "$dry_run" ] || return 0
  succeeded collector/server-version.json || grep -q Forbidden "$bundle/collector/server-version.json.stderr" && return 0
  ended='the API server does not answer'
  finish
  cat "$bundle/collector/server-version.json.stderr" >&2
  exit 3
}

ask_cluster() {
  ask version.txt version
  ask collector/apis.json get --raw /apis
  ask nodes-wide.txt get nodes -o wide --show-labels
  ask nodes.json get nodes -o json
  ask collector/nodes.tsv get nodes -o "go-template=$node_lines"
  for kind in $listed; do ask_list "$kind" '' -A; done
  ask apiservices.yaml get apiservices -o yaml
  ask validatingwebhookconfigurations.yaml get validatingwebhookconfigurations -o yaml
  ask mutatingwebhookconfigurations.yaml get mutatingwebhookconfigurations -o yaml
  settle
  provider=plain
  has_api config.openshift.io && provider=openshift
  grep -qs '"ibm-cloud.kubernetes.io/' "$bundle/nodes.json" &&
    case $provider in openshift) provider=roks ;; *) provider=iks ;; esac
}

# ask_list KIND SUFFIX SCOPE...: of events all that they say, of the rest a row each.
ask_list() {
  kind=$1
  suffix=$2
  shift 2
  if [ "$kind" = events ]; then
    ask "events$suffix.json" get events -o json "$@"
  else
    ask "$kind$suffix.txt" get "$kind" -o wide "$@"
  fi
}

# A migration leaves half of Calico in each of its namespaces, so both are asked, always.
ask_namespaces() {
  if succeeded pods.txt; then
    namespaces=$(
      printf '%s\n' kube-system calico-system "$more_namespaces"
      awk -v network="$network" '$2 ~ network { print $1 }' "$bundle/pods.txt" "$bundle/daemonsets.txt" "$bundle/deployments.txt"
    )
    namespaces=$(printf '%s\n' "$namespaces" | sort -u)
  fi
  for kind in $listed; do
    # Where nobody may list all, it may still be allowed in each.
    [ -n "$dry_run" ] || succeeded "$kind.txt" || succeeded "$kind.json" ||
      for namespace in $namespaces; do ask_list "$kind" "-$namespace" -n "$namespace"; done
  done
  for namespace in $namespaces; do
    ask "pods-$namespace.json" get pods -n "$namespace" -o json
    ask "collector/pods-$namespace.tsv" get pods -n "$namespace" -o "go-template=$pod_lines"
    ask "daemonsets-deployments-jobs-$namespace.json" get daemonsets,deployments,jobs -n "$namespace" -o json
  done
  for namespace in kube-system calico-system; do
    # Without -o: the API server sends a table of names, and no values.
    ask "secrets-$namespace.txt" get secrets -n "$namespace"
    ask "roles-$namespace.yaml" get roles -n "$namespace" -o yaml
    ask "rolebindings-$namespace.yaml" get rolebindings -n "$namespace" -o yaml
  done
  settle
}

ask_calico() {
  if has_api operator.tigera.io; then
    for kind in installations tigerastatuses; do ask "$kind.yaml" get "$kind.operator.tigera.io" -o yaml; done
  fi
  if has_api crd.projectcalico.org; then
    for kind in ippools felixconfigurations bgpconfigurations bgppeers hostendpoints clusterinformations; do
      ask "$kind.yaml" get "$kind.crd.projectcalico.org" -o yaml
    done
    # One line a block, which is enough to count them.
    ask collector/ipamblocks.txt get ipamblocks.crd.projectcalico.org -o custom-columns=CIDR:.spec.cidr,AFFINITY:.spec.affinity
  fi
  if [ "$provider" = openshift ] || [ "$provider" = roks ]; then
    for kind in clusterversions networks clusteroperators; do ask "$kind.yaml" get "$kind.config.openshift.io" -o yaml; done
  fi
}

# has_api GROUP: whether the cluster serves it, which it does as long as nothing says otherwise.
has_api() {
  [ -n "$dry_run" ] || [ ! -s "$bundle/collector/apis.json" ] || grep -q "\"$1\"" "$bundle/collector/apis.json"
}

node_lines='{{range .items}}{{printf "node\t%v\t" .metadata.name}}{{range .status.conditions}}{{.type}}={{.status}},{{end}}{{"\n"}}{{end}}'
pod_line='{{printf "pod\t%v\t%v\t%v\t%v\n" .metadata.namespace .metadata.name .spec.nodeName .status.phase}}'
init_lines='{{range .status.initContainerStatuses}}{{printf "init\t%v\t%v\t%v\n" .name .ready .restartCount}}{{end}}'
main_lines='{{range .status.containerStatuses}}{{printf "main\t%v\t%v\t%v\n" .name .ready .restartCount}}{{end}}'
pod_lines="{{range .items}}$pod_line$init_lines$main_lines{{end}}"

# Picks what to look into: the bad nodes first, then good ones to compare with, of which two are described; their pods,
# and those pods of the network that do not run on every node.
select_what_matters() {
  if [ -n "$dry_run" ]; then
    printf 'node\t<node>\npod\t<namespace>\t<pod>\nlog\t<namespace>\t<pod>\t<container>\tmain\t1\n'
    return
  fi
  find "$bundle/collector" -name '*.tsv' -exec cat {} + | awk -F '\t' -v max="$max_nodes" -v agents="$node_agents" -v every="$on_every_node" \
    -v network="$network" -v logged="$logged_containers" '
    $1 == "node" {
      nodes[++node_count] = $2
      if ($3 !~ /(^|,)Ready=True,/) why[$2] = why[$2] " not-ready"
      if ($3 ~ /(^|,)NetworkUnavailable=True,/) why[$2] = why[$2] " network-unavailable"
    }
    $1 == "pod" {
      pod = $3 ~ network ? $2 "\t" $3 : ""
      if (pod == "") next
      pods[++pod_count] = pod
      name[pod] = $3
      node[pod] = $4
      if ($5 != "Running" && $5 != "Succeeded") bad[pod] = 1
      if ($3 ~ agents) { has_agent[$4] = 1; agents_seen = 1 }
    }
    ($1 == "init" || $1 == "main") && pod != "" {
      if ($1 == "main" && $3 != "true") bad[pod] = 1
      if ($2 ~ logged) containers[pod] = containers[pod] "log\t" pod "\t" $2 "\t" $1 "\t" $4 "\n"
    }
    END {
      for (i = 1; i <= pod_count; i++) {
        pod = pods[i]
        if (bad[pod] && name[pod] ~ agents) why[node[pod]] = why[node[pod]] " agent-not-ready"
      }
      bad_limit = max > 2 ? max - 2 : max
      for (i = 1; i <= node_count; i++) {
        if (agents_seen && !has_agent[nodes[i]]) why[nodes[i]] = why[nodes[i]] " no-agent"
        if (why[nodes[i]] == "") continue
        bad_nodes++
        if (taken < bad_limit) {
          taken++
          described[nodes[i]] = logged_on[nodes[i]] = 1
          print "node\t" nodes[i] "\t" substr(why[nodes[i]], 2)
        }
      }
      for (i = 1; i <= node_count && taken < max; i++) {
        if (why[nodes[i]] != "") continue
        taken++
        logged_on[nodes[i]] = 1
        if (++good > 2) continue
        described[nodes[i]] = 1
        print "node\t" nodes[i] "\tfor comparison"
      }
      print "# " node_count + 0 " nodes, " bad_nodes + 0 " bad, logs of " taken + 0
      for (i = 1; i <= pod_count; i++) {
        pod = pods[i]
        if (name[pod] !~ every || node[pod] == "<nil>") {
          if (others++ >= 2 * max) continue
        } else if (!(node[pod] in logged_on)) continue
        if (bad[pod] || (name[pod] ~ agents && (node[pod] in described))) print "pod\t" pod
        printf "%s", containers[pod]
      }
    }'
}

ask_selected() {
  # From descriptor 3, so that no command reads of the list.
  while IFS='	' read -r what first second container type restarts <&3; do
    case $what in
      node) ask "describe-node-$(safe "$first").txt" describe node "$first" ;;
      pod) ask "describe-pod-$second.txt" describe pod -n "$first" "$second" ;;
      log)
        # What ran once, when the pod started, is older than --since.
        if [ "$type" = init ]; then set --; else set -- "--since=$since"; fi
        set -- -c "$container" --timestamps "--tail=$tail" "--limit-bytes=$((log_mb * 1000000))" "$@"
        ask "logs-$second-$container.log" logs -n "$first" "$second" "$@"
        [ "$restarts" = 0 ] || ask "logs-$second-$container-previous.log" logs -n "$first" "$second" "$@" --previous
        ;;
    esac
  done 3<"$bundle/collector/selection.txt"
  settle
}

ask_other_tools() {
  if command -v calicoctl >/dev/null; then
    queue calicoctl/version.txt calicoctl version
    queue calicoctl/nodes.txt calicoctl get nodes -o wide
    queue calicoctl/ipam.txt calicoctl ipam show --show-blocks
  else
    note 'calicoctl is not on this machine.'
  fi
  case $provider in iks | roks) ;; *) return ;; esac
  if ! command -v ibmcloud >/dev/null; then
    note 'ibmcloud is not on this machine: VLAN spanning, VRF and the states of workers are not known.'
    return
  fi
  # Whether VRF is enabled; and it fails where nobody is logged in.
  queue ibmcloud/account.txt ibmcloud account show
  if ! succeeded ibmcloud/account.txt; then
    note 'ibmcloud is not logged in: VLAN spanning, VRF and the states of workers are not known.'
    return
  fi
  cluster=$(label_of_nodes ibm-cloud.kubernetes.io/worker-id | cut -d - -f 2)
  queue ibmcloud/cluster.txt ibmcloud ks cluster get --cluster "$cluster"
  queue ibmcloud/workers.txt ibmcloud ks worker ls --cluster "$cluster"
  queue ibmcloud/vlan-spanning.txt ibmcloud ks vlan spanning get --region "$(label_of_nodes topology.kubernetes.io/region)"
}

label_of_nodes() {
  sed -n "s|.*\"$1\": \"\\([^\"]*\\)\".*|\\1|p" "$bundle/nodes.json" | head -n 1
}

note() {
  [ -n "$dry_run" ] || printf '%s\n' "$1" >>"$bundle/collector/notes.txt"
}

# The commands of a list that somebody else wrote: nothing of it reaches a shell, and only what reads is run.
ask_only() {
  while IFS= read -r line <&3 || [ -n "$line" ]; do
    # shellcheck disable=SC2086 # `set -f` is on.
    set -- $line
    if [ $# -eq 0 ]; then
      continue
    elif may_run "$@"; then
      shift
      ask "$(file_for "$@")" "$@"
    else
      note "Left out: $line"
    fi
  done 3<"$only"
  settle
}

# may_run WORD...: whether a command only reads, and of Secrets and ConfigMaps no more than the names.
may_run() {
  case "$*" in *[!A-Za-z0-9_./:=,@%+\ -]*) return 1 ;; esac
  case "$1 ${2-}" in
    'kubectl get' | 'kubectl describe')
      # kubectl takes a resource in any case, and at any place.
      case "$(printf '%s ' "$*" | tr A-Z, 'a-z ')" in
        *secret* | *configmap* | *' cm '* | *' cm/'* | *' cm.'*)
          case "$* " in *describe* | *' -o'* | *' --show-labels'*) return 1 ;; esac
          ;;
      esac
      ;;
    'kubectl logs') ;;
    *) return 1 ;;
  esac
  shift 2
  for word; do
    case $word in
      [!-]* | -n | -A | -l | -c | -o | --previous | --timestamps | --prefix | --show-labels) ;;
      --tail=* | --since=* | --limit-bytes=* | --field-selector=* | --max-log-requests=*) ;;
      *) return 1 ;;
    esac
  done
}

# file_for VERB...: a name by which the output is known for what it is.
file_for() {
  case "$*" in
    *'-o json'*) suffix=json ;;
    *'-o yaml'*) suffix=yaml ;;
    logs*) suffix=log ;;
    *) suffix=txt ;;
  esac
  if [ "$1" = logs ] && [ "$2" = -n ] && [ "$5" = -c ]; then
    case "$*" in *--previous*) suffix=previous.log ;; esac
    printf 'logs-%s-%s.%s' "$4" "$6" "$suffix" | sed 's/\.previous/-previous/'
  else
    printf '%d-%s.%s' "$((count + 1))" "$(safe "$*" | tr -s -)" "$suffix"
  fi
}

safe() {
  printf '%.120s' "$1" | tr -c 'A-Za-z0-9._-' '-'
}

collect() {
  preflight
  if [ -n "$only" ]; then
    ask_only
    return
  fi
  ask_cluster
  ask_namespaces
  ask_calico
  select_what_matters >"$bundle/collector/selection.txt"
  ask_selected
  ask_other_tools
  settle
}

# --- The archive -----------------------------------------------------------------------------------------------------

finish() {
  [ ! -t 2 ] || printf '\r\033[K' >&2
  {
    printf 'number\tfile\texit\tseconds\tbytes\tcut\tcommand\n'
    (set +f && cat "$work"/manifest/*)
  } >"$bundle/manifest.tsv"
  find "$bundle" -name '*.stderr' -exec cat {} + | sed -n \
    -e 's/.*cannot \([a-z]*\) resource "\([^"]*\)".* in the namespace "\([^"]*\)".*/\1 \2 in the namespace \3/p' \
    -e 's/.*cannot \([a-z]*\) resource "\([^"]*\)".* at the cluster scope.*/\1 \2 in all namespaces/p' |
    sort -u >"$bundle/collector/refused.txt"
  {
    printf 'started %s\nended %s\n' "$started" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
    printf 'outcome %s\nprovider %s\nclient %s\n' "${limit:-$ended}" "$provider" "$kubectl"
  } >"$bundle/collector/bundle.txt"
  pack || fail 1 "The archive could not be written. What was collected is in $bundle"
  report
}

# Through .part, so that a half-written archive is never taken for a whole one.
pack() {
  (cd "$bundle" && find . -type f ! -name SHA256SUMS | sort | while read -r file; do checksum "$file"; done) >"$bundle/SHA256SUMS"
  # Only GNU tar can leave out who packed it, and when.
  reproducible=
  if tar --version 2>/dev/null | grep -q 'GNU tar'; then
    reproducible='--sort=name --owner=0 --group=0 --numeric-owner --mtime=@0'
  fi
  # shellcheck disable=SC2086
  (cd "$work" && tar $reproducible -cf - "${bundle##*/}") >"$work/bundle.tar" &&
    gzip -n -c "$work/bundle.tar" >"$output.part" && mv "$output.part" "$output" &&
    (cd "$(dirname "$output")" && checksum "${output##*/}") >"$output.sha256"
}

checksum() {
  if command -v sha256sum >/dev/null; then
    sha256sum "$1"
  elif command -v shasum >/dev/null; then
    shasum -a 256 "$1"
  else
    openssl dgst -sha256 -r "$1"
  fi
}

report() {
  failed=$(awk -F '\t' 'NR > 1 && $3 != 0' "$bundle/manifest.tsv" | wc -l)
  cuts=$(awk -F '\t' 'NR > 1 && $6 != "-"' "$bundle/manifest.tsv" | wc -l)
  {
    [ "${limit:-$ended}" = complete ] || printf 'The collection is not complete: %s.\n' "${limit:-$ended}"
    printf '%d commands, %d of them failed, %d were cut short; manifest.tsv in the archive lists them.\n' \
      "$count" "$failed" "$cuts"
    if [ -s "$bundle/collector/refused.txt" ]; then
      echo 'The cluster refused these rights; with them more can be told:'
      sed 's/^/  /' "$bundle/collector/refused.txt"
    fi
    printf '\n%s (%d KB), checksum beside it\n' "$output" "$(($(wc -c <"$output") / 1024))"
    printf 'Look into it, pass it on with your support case, or see what is wrong: mustread analyze %s\n' "$output"
  } >&2
}

interrupted() {
  trap '' INT TERM HUP
  set +u # There is no $! before the first command.
  # The last may not be in the list yet.
  for worker in $workers $!; do kill "$worker"; done 2>/dev/null
  settle
  ended="interrupted by SIG$1"
  finish
  exit "$2"
}

fail() {
  printf 'collect: %s\n' "$2" >&2
  [ "$1" -ne 1 ] || work=
  exit "$1"
}

# --- Start -----------------------------------------------------------------------------------------------------------

work='' output='' context='' only='' yes='' dry_run='' limit='' workers=''
since=48h tail=20000 log_mb=10 max_file_mb=50 max_mb=500 max_nodes=20 max_minutes=15 timeout=60 parallel=4
namespaces='kube-system calico-system tigera-operator kube-flannel' more_namespaces=''
listed='pods daemonsets deployments jobs events'
count=0 running=0 provider=unknown ended=complete

number() {
  case $2 in '' | 0* | *[!0-9]* | ???????*) fail 2 "$1 takes a number, not '$2'" ;; esac
}

while [ $# -gt 0 ]; do
  case $1 in
    -y | --yes) yes=1 ;;
    --dry-run) dry_run=1 ;;
    -h | --help)
      usage
      exit 0
      ;;
    --*=*)
      option=$1
      shift
      set -- "${option%%=*}" "${option#*=}" "$@"
      continue
      ;;
    -*)
      [ $# -gt 1 ] || fail 2 "There is no option $1, or it takes a value; --help shows them all"
      case $1 in
        -o | --output) output=$2 ;;
        --context) context=$2 ;;
        -n | --namespace) more_namespaces="$more_namespaces $2" namespaces="$namespaces $2" ;;
        --only) only=$2 ;;
        --since) since=$2 ;;
        --tail) number "$1" "$2" && tail=$2 ;;
        --log-mb) number "$1" "$2" && log_mb=$2 ;;
        --max-file-mb) number "$1" "$2" && max_file_mb=$2 ;;
        --max-mb) number "$1" "$2" && max_mb=$2 ;;
        --max-nodes) number "$1" "$2" && max_nodes=$2 ;;
        --max-minutes) number "$1" "$2" && max_minutes=$2 ;;
        --timeout) number "$1" "$2" && timeout=$2 ;;
        --parallel) number "$1" "$2" && parallel=$2 ;;
        *) fail 2 "There is no option $1; --help shows them all" ;;
      esac
      shift
      ;;
    *) fail 2 "'$1' is no option; --help shows them all" ;;
  esac
  shift
done

kubectl=${KUBECTL-}
for client in kubectl oc; do
  [ -n "$kubectl" ] || ! command -v "$client" >/dev/null || kubectl=$client
done
[ -n "$kubectl" ] || [ -z "$dry_run" ] || kubectl=kubectl
[ -n "$kubectl" ] || fail 2 'Neither kubectl nor oc is on the PATH; KUBECTL may name it.'
[ -z "$only" ] || [ -r "$only" ] || fail 2 "$only can not be read"

name=calico-bundle-$(date -u +%Y%m%dT%H%M%SZ)
started=$(date -u +%Y-%m-%dT%H:%M:%SZ)
deadline=$(($(date +%s) + max_minutes * 60))
[ -n "$output" ] || output=$PWD/$name.tar.gz
[ -n "$dry_run" ] || consent

trap '[ -z "$work" ] || rm -rf "$work"' EXIT
work=$(mktemp -d "${TMPDIR:-/tmp}/mustread-collect.XXXXXX") || fail 1 'No temporary directory could be made.'
bundle=$work/$name
mkdir -p "$work/manifest" "$work/exit" "$bundle/collector" "$bundle/calicoctl" "$bundle/ibmcloud"
free=$(df -Pk "$work" | awk 'NR == 2 { print int($4 / 1024) }')
# The files, the tar and the archive are on the disk at once.
[ -n "$dry_run" ] || [ "$free" -ge $((max_mb * 2)) ] || {
  max_mb=$((free / 3 + 1))
  printf 'Only %d MB are free in %s: collecting at most %d MB.\n' "$free" "${TMPDIR:-/tmp}" "$max_mb" >&2
}

trap 'interrupted INT 130' INT
trap 'interrupted TERM 143' TERM
trap 'interrupted HUP 129' HUP
collect
trap '' INT TERM HUP
[ -n "$dry_run" ] || finish
