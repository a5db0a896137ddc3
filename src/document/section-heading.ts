/** What `minikube logs` and tail(1) write above each part: `==> kubelet <==`. Undefined for any other line. */
export function sectionHeading(line: string): string | undefined {
  return /^==> (\S[^<>]{0,200}) <==\s*$/.exec(line)?.[1];
}
