import type { NetworkPlugin, Provider } from '../../model/cluster.ts';

export const providerNames: Readonly<Record<Provider, string>> = {
  iks: 'IBM Cloud Kubernetes Service',
  roks: 'Red Hat OpenShift on IBM Cloud',
  openshift: 'OpenShift',
  eks: 'Amazon EKS',
  aks: 'Azure Kubernetes Service',
  gke: 'Google Kubernetes Engine',
  k3s: 'K3s',
  microk8s: 'MicroK8s',
  kind: 'kind',
  rke2: 'RKE2',
  unknown: 'not known',
};

export const networkPluginNames: Readonly<Record<NetworkPlugin, string>> = {
  calico: 'Calico',
  canal: 'Canal',
  flannel: 'flannel',
  'openshift-sdn': 'OpenShift SDN',
  'ovn-kubernetes': 'OVN-Kubernetes',
  cilium: 'Cilium',
  kindnet: 'kindnet',
  none: 'none',
  unknown: 'not known',
};
