import type { Analysis } from '../model/analysis.ts';
import type { Entity, Missing } from '../model/finding.ts';
import { isCutShort } from './cut-short.ts';

/** What an analysis has to say of a rule and an entity that it has no present finding of. */
export type Sight =
  | { readonly kind: 'clear' }
  /** It is known that there is no such entity any more, or that the rule is not for this cluster. */
  | { readonly kind: 'gone'; readonly because: string }
  | { readonly kind: 'unknown'; readonly because: string };

export interface Sights {
  of(rule: string, entity: Entity): Sight;
}

const CLEAR: Sight = { kind: 'clear' };

/**
 * Tells "it is not there" from "it can't be seen". Whatever an analysis does not show to be absent is unknown: a cut
 * archive, an entity that wasn't collected, a rule that lacked its data or wasn't asked.
 */
export function sightsOf(analysis: Analysis): Sights {
  const { outcomes, coverage } = analysis;
  const isCut = isCutShort(analysis);
  const asked = new Set([...outcomes.matched, ...outcomes.suspected, ...outcomes.clear]);
  const unknown = new Map(outcomes.unknown.map(({ rule, missing }) => [rule, missing]));
  const notApplicable = new Map(outcomes.notApplicable.map(({ rule, because }) => [rule, because]));
  const unknownFor = new Map(analysis.findings.map((finding) => [finding.rule, finding.unknownFor ?? []]));
  const nodes = new Map(analysis.nodes.map((row) => [row.name, row]));
  const listed = new Set(coverage.collected.flatMap(({ what, complete }) => (complete === true ? [what] : [])));
  const files = new Set(coverage.files.map(({ path }) => withoutFolder(path)));

  return {
    of(rule, entity) {
      if (isCut) return { kind: 'unknown', because: 'the bundle could not be read to its end' };
      const presence = presenceOf(entity);
      if (presence !== undefined) return presence;
      const node = nodes.get(entity.kind === 'Node' ? entity.name : (entity.node ?? ''));
      if (node?.ready === 'Unknown') return { kind: 'unknown', because: 'the node does not report any more' };
      const because = notApplicable.get(rule);
      if (because !== undefined) return { kind: 'gone', because: `the rule does not apply: ${because}` };
      const missing = unknown.get(rule);
      if (missing !== undefined) return lacksAny(missing, entity);
      if (!asked.has(rule)) return { kind: 'unknown', because: 'the rule was not asked' };
      const undecided = unknownFor.get(rule)?.some((other) => isSame(other, entity)) === true;
      return undecided ? { kind: 'unknown', because: 'what would tell was not collected' } : CLEAR;
    },
  };

  /** Undefined where the entity is seen. */
  function presenceOf(entity: Entity): Sight | undefined {
    switch (entity.kind) {
      case 'Cluster':
        return undefined;
      case 'Node':
        return nodes.has(entity.name) ? undefined : absent('Node', 'the node is gone', 'the node was not collected');
      case 'Pod':
        // An analysis names no pods: where all are listed, a rule that finds none has looked at this one, or it is gone.
        return listed.has('Pod') ? undefined : { kind: 'unknown', because: 'not all pods were collected' };
      case 'File':
        return files.has(withoutFolder(entity.name))
          ? undefined
          : { kind: 'unknown', because: 'the file was not collected' };
    }
  }

  function absent(kind: string, gone: string, unseen: string): Sight {
    return listed.has(kind) ? { kind: 'gone', because: gone } : { kind: 'unknown', because: unseen };
  }
}

function lacksAny(missing: readonly Missing[], entity: Entity): Sight {
  const lacking = missing.filter(
    ({ of }) =>
      of.length === 0 ||
      entity.kind === 'Cluster' ||
      of.includes(entity.name) ||
      (entity.node !== undefined && of.includes(entity.node)),
  );
  // An unknown that names no source is a rule that failed.
  if (missing.length > 0 && lacking.length === 0) return CLEAR;
  const names = lacking.map(({ what }) => what).join(', ');
  return { kind: 'unknown', because: names === '' ? 'the rule gave no answer' : `${names} was not collected` };
}

function isSame(left: Entity, right: Entity): boolean {
  return left.kind === right.kind && left.name === right.name && left.namespace === right.namespace;
}

/** An archive's own folder often has its time in its name. */
export function withoutFolder(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
