/**
 * What the collector (src/collector/collect.sh) keeps for people: how it went, and the output of programs that no rule
 * reads. What those programs wrote beside their output counts as for any other.
 */
export function isCollectorNote(path: string): boolean {
  return /(?:^|\/)calico-bundle-[^/]+\/(?:(?:collector|calicoctl|ibmcloud)\/[^/]+|SHA256SUMS)$(?<!\.stderr)/.test(path);
}
