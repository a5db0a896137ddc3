import { createRandom } from './random.js';
const PROGRAMS = ['calico-node', 'felix', 'confd', 'kubelet', 'typha', 'kube-controllers', 'tigera-operator'];
const SUBJECTS = ['endpoint', 'block', 'tunnel', 'certificate', 'snapshot', 'route', 'policy', 'lease', 'socket'];
const VERBS = ['rejected', 'expired', 'vanished', 'overflowed', 'stalled', 'conflicted', 'diverged', 'detached'];
/** Rules like the shipped ones, whose texts no log holds: file name to YAML. The same seed makes the same rules. */
export function makeRules(count, seed) {
    const random = createRandom(seed);
    return new Map(Array.from({ length: count }, (_, number) => {
        const id = `bench-${String(number).padStart(4, '0')}`;
        return [`${id}.yaml`, rule(id, random)];
    }));
}
function rule(id, random) {
    return `id: ${id}
title: A made-up failure
severity: warning
component: ${random.of(['felix', 'bird', 'typha'])}
scope: node
detect:
  line:
    log:
      component: ${random.of(PROGRAMS)}
      match: ${JSON.stringify(pattern(random))}
summary: It failed on {{node}}.
remedy:
  - do: Nothing; it was made up.
    effect: none
`;
}
/** The forms that patterns of real rules have: a phrase, alternatives, a capture, letters of either case. */
function pattern(random) {
    const phrase = `${random.of(SUBJECTS)} ${random.hex(4)} ${random.of(VERBS)}`;
    switch (random.below(4)) {
        case 0:
            return phrase;
        case 1:
            return `(?i)${phrase} (?:twice|again|at ${random.hex(3)})`;
        case 2:
            return `${phrase}: (?P<reason>.+)`;
        default:
            return `(?:${random.of(SUBJECTS)}|${random.of(SUBJECTS)}) \\S+ ${random.of(VERBS)} by ${random.hex(5)}`;
    }
}
