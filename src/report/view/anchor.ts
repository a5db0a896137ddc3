import { createHash } from 'node:crypto';
import type { Entity, Evidence } from '../../model/finding.ts';

/*
 * Names of places in a report, for deep links. They say nothing of the order of things, so that a new analysis of the
 * same bundle has them again. Rule ids have no slash: what stands after one cannot be taken for a part of the rule's.
 */

export function findingAnchor(rule: string): string {
  return `finding-${idOf(rule)}`;
}

/** `finding-bird-bgp-not-established/10.94.227.28`: what a finding says of one entity. */
export function instanceAnchor(rule: string, { kind, namespace, name }: Entity): string {
  const path = namespace === undefined ? [name] : [namespace, name];
  const words = kind === 'Cluster' || kind === 'Node' || kind === 'Pod' ? path : [kind.toLowerCase(), ...path];
  return `${findingAnchor(rule)}/${words.map(idOf).join('/')}`;
}

/** Of an excerpt by its place and text: a line may be evidence for several entities, and for each in its own words. */
export function evidenceAnchor(rule: string, entity: Entity, { file, line, text }: Evidence): string {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([entity.kind, entity.namespace, entity.name, file, line, text]));
  return `evidence-${idOf(rule)}/${digest.digest('hex').slice(0, 10)}`;
}

export function nodeAnchor(name: string): string {
  return `node-${idOf(name)}`;
}

/** Names of Kubernetes stand as they are; of any other text each odd character is told by its code. */
function idOf(name: string): string {
  return name.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
}
