import { templatePattern } from './template-pattern.ts';

export interface SkeletonOptions {
  /** The path of the JSON Schema, as seen from the rule's file. */
  readonly schema?: string | undefined;
  /** A template of unexplained lines that the rule is to know. */
  readonly template?: string | undefined;
}

export interface Skeleton {
  /** The text of `<id>.yaml`. */
  readonly rule: string;
  /** The text of `<id>.test.yaml`. */
  readonly cases: string;
}

/**
 * A rule and its cases to be filled in: a line of calico-node's log that counts while the pod is not ready, the
 * commonest form. What is left empty is wrong, so that `rules lint` lists what there is to do.
 */
export function skeletonOf(id: string, { schema, template }: SkeletonOptions): Skeleton {
  const modeline = schema === undefined ? '' : `# yaml-language-server: $schema=${schema}\n`;
  const rule =
    template === undefined ? RULE : RULE.replace(EMPTY_MATCH, () => `match: ${quoted(templatePattern(template))}`);
  return { rule: `${modeline}id: ${id}\n${rule}`, cases: CASES };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

const EMPTY_MATCH = /match: #.*/;

const RULE = `title: # short, no full stop; stands in the headline before "on 4 of 13 nodes"
severity: # critical | warning | info
component: # what it is about: calico-node, felix, typha, kubelet, ...
scope: node # cluster | node | pod: what one finding is about
appliesTo: { networkPlugin: [calico, canal] }
detect:
  line:
    log:
      component: # who prints the line: calico-node, felix, bird, install-cni, typha, kubelet, ...
      match: # what the line always says, as a regex in RE2's syntax; (?P<name>...) captures for the summary
  # The same line in the log of a pod that is ready by now is history.
  ready:
    object: { kind: Pod, name: calico-node-*, where: printed.ready }
condition: line && !ready
summary: # one sentence, with {{node}}, {{pod}} and what was captured
remedy:
  - do: # what to look at or to change first
    effect: none # none | disruptive | destructive
`;

const HEADING =
  'NAMESPACE     NAME                READY   STATUS    RESTARTS   AGE   IP               NODE             NOMINATED NODE   READINESS GATES';

const CASES = `- name: fires while calico-node is not ready
  files:
    logs-calico-node-7k2xq-calico-node.log: &log # the line as it was printed, below a |
    pods.txt: &notReady |
      ${HEADING}
      kube-system   calico-node-7k2xq   0/1     Running   0          3d    10.188.156.137   10.188.156.137   <none>           <none>
  expect: { outcome: matched, state: active, entity: node/10.188.156.137 }
- name: stays silent once calico-node is ready
  files:
    logs-calico-node-7k2xq-calico-node.log: *log
    pods.txt: |
      ${HEADING}
      kube-system   calico-node-7k2xq   1/1     Running   0          3d    10.188.156.137   10.188.156.137   <none>           <none>
  expect: { outcome: clear }
- name: stays silent on words that are alike
  files:
    logs-calico-node-7k2xq-calico-node.log: # a line that looks like it and is harmless, below a |
    pods.txt: *notReady
  expect: { outcome: clear }
- name: is suspected from the log alone
  files:
    logs-calico-node-7k2xq-calico-node.log: *log
  expect: { outcome: suspected, missing: [describe-pod] }
`;
