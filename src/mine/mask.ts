/** What differs from line to line, with the name that stands for it; in the order in which they are looked for. */
const MASKS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '<uuid>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\b/gi, '<mac>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2}|:\d{1,5})?\b/g, '<addr>'],
  [/\b(?:[0-9a-f]{1,4}:){4,7}[0-9a-f]{1,4}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6}::[0-9a-f:]*/gi, '<addr>'],
  // Calico's and other plugins' names of a pod's interface.
  [/\b(?:cali|veth|tap|eni|azv)[0-9a-f]{8,11}\b/g, '<interface>'],
  // The hash of a ReplicaSet and the five letters of a pod, after the workload's name.
  [/-[a-z0-9]{6,10}-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g, '-<id>'],
  [/-[bcdfghjklmnpqrstvwxz2456789]{5}\b/g, '-<id>'],
  [/\b0x[0-9a-f]+\b/gi, '<hex>'],
  [/\b(?=[a-f]{0,30}\d)[0-9a-f]{8,}\b/gi, '<hex>'],
  [/\b(?:\d+(?:\.\d+)?(?:[nuµm]?s|[mhd]))+\b/g, '<duration>'],
  // Digits within a name are part of it: k8s.io, v1beta1.
  [/\b\d+(?:\.\d+)*/g, '<n>'],
];

/** A message with names in place of what differs from line to line: `dial tcp <addr>: i/o timeout`. */
export function mask(message: string): string {
  return MASKS.reduce((text, [pattern, name]) => text.replace(pattern, name), message);
}
