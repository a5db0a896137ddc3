// What Kubernetes' names are made of: k8s.io/apimachinery/pkg/util/rand has no vowels, nor 0, 1 and 3.
const GENERATED = /(?:-[bcdfghjklmnpqrstvwxz2456789]{6,10})?-[bcdfghjklmnpqrstvwxz2456789]{5}$/;

/** The workload's part of a pod's name, without what was generated; the whole name where nothing was. */
export function podWorkload(pod: string): string {
  return pod.replace(GENERATED, '');
}
