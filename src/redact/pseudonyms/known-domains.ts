/** Domains of projects and products: they are in every bundle, and rules and readers know them. */
const PUBLIC =
  'apache.org arpa aws.amazon.com bluemix.net cattle.io cert-manager.io cilium.io cloud.google.com cloud.ibm.com cloudnative-pg.io cluster.local cncf.io containerd.io containernetworking.org coredns.io coreos.com crossplane.io debian.org docker.com docker.io elastic.co envoyproxy.io etcd.io example.com example.net example.org external-secrets.io fluxcd.io gcr.io ghcr.io git-scm.com github.com github.io githubusercontent.com gitlab.com gke.io go.dev golang.org google.golang.org googleapis.com grafana.com hashicorp.com helm.sh icr.io ietf.org istio.io jetstack.io jujucharms.com k3s.io k8s.io keda.sh kernel.org knative.dev kubernetes.azure.com kubernetes.io kubevirt.io letsencrypt.org linkerd.io linux.org metallb.io microk8s.io microsoft.com min.io mozilla.org nginx.org nvidia.com okd.io olm.operatorframework.io opencontainers.org openebs.io openid.net openshift.io operatorframework.io percona.com pkg.go.dev pool.ntp.org postgresql.org projectcalico.org prometheus.io python.org quay.io rancher.io readthedocs.io redhat.com redhat.io rook.io snapcraft.io sysdig.com tigera.io traefik.io ubuntu.com uber.org velero.io w3.org weave.works wikipedia.org x-k8s.io zookeeper.apache.org'.split(
    ' ',
  );

/** Under these, providers name the hosts and clusters of their customers. */
const OF_PROVIDERS =
  'amazonaws.com appdomain.cloud azmk8s.io azure.com cloudapp.net compute.internal containers.appdomain.cloud containers.cloud.ibm.com ec2.internal googleusercontent.com openshift.com openshiftapps.com windows.net'.split(
    ' ',
  );

const TOP_LEVEL = new Set('cloud com corp edu gov internal intra io lan local localdomain mil net org'.split(' '));
/** Ends of file names and of words too: a host under these has at least three labels. */
const COUNTRIES = new Set(
  'ai at au be biz br ca ch cn co cz de dev dk es eu fi fr gr hk hu ie il in int it jp kr mx nl no nz pl pt ro ru se sg si sk tr tw ua uk us za'.split(
    ' ',
  ),
);

/**
 * How many labels at the end of a name are left as they are, where the name is that of a host or domain of the owner;
 * undefined for a public name, and for what is no name of a host.
 */
export function publicLabels(labels: readonly string[]): number | undefined {
  const name = labels.join('.');
  const provider = OF_PROVIDERS.filter((suffix) => name.endsWith(`.${suffix}`)).sort((a, b) => b.length - a.length)[0];
  if (provider !== undefined) return provider.split('.').length;
  if (PUBLIC.some((suffix) => name === suffix || name.endsWith(`.${suffix}`))) return undefined;
  const top = labels.at(-1) ?? '';
  if (labels.length < 2) return undefined;
  return TOP_LEVEL.has(top) || (COUNTRIES.has(top) && labels.length > 2) ? 1 : undefined;
}
