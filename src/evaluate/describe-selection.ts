import type { EventMatch, LogMatch, ObjectMatch, Pattern, Selection } from '../model/rule.ts';
import { showDuration } from '../text/duration.ts';

/** What a selection asks for, in words. */
export function asksFor({ source, sequence, alternates }: Selection): string {
  switch (source.type) {
    case 'object':
      return object(source.object);
    case 'absent':
      return `no ${object(source.absent)}`;
    case 'event':
      return event(source.event, alternates);
    case 'log':
      return log(source.log, sequence);
    case 'file':
      return `lines of ${source.file.source} that match ${regex(source.file.match)}`;
    case 'failure':
      return `commands that failed, with ${regex(source.failure.match)}`;
    case 'finding': {
      const { rule, state = ['active', 'intermittent'], spread } = source.finding;
      const wide = spread === undefined ? '' : `, on ${spread.join(' or ')} nodes`;
      return `a finding of the rule ${rule}, ${state.join(' or ')}${wide}`;
    }
  }
}

/** How often and how close together, in words; empty where once is enough. */
export function limitsOf({ atLeast, atMost, within, recent, alternates, unless, clusterWide }: Selection): string {
  const number = alternates === undefined ? `at least ${atLeast}` : `at least ${atLeast} changes`;
  return [
    ...(atLeast > 1 ? [number] : []),
    ...(atMost === undefined ? [] : [`at most ${atMost}`]),
    ...(within === undefined ? [] : [`within ${showDuration(within)}`]),
    ...(recent === undefined ? [] : [`not older than ${showDuration(recent)}`]),
    ...(unless === undefined ? [] : [`unless ${regex(unless.match)} is beside it`]),
    ...(clusterWide ? ['anywhere in the cluster'] : []),
  ].join(', ');
}

function object({ kind, name, namespace, labels, where }: ObjectMatch): string {
  const labelled = Object.entries(labels ?? {}).map(([label, value]) => `${label}=${value}`);
  return [
    `${kind}${name === undefined ? '' : ` ${name}`}${inNamespace(namespace)}`,
    ...(labelled.length === 0 ? [] : [`labelled ${labelled.join(', ')}`]),
    ...(where === undefined ? [] : [`where ${where.source.trim().replace(/\s+/g, ' ')}`]),
  ].join(', ');
}

function event(
  { of, name, namespace, reason, type, reporter, match }: EventMatch,
  alternates?: readonly string[],
): string {
  const about = [of, name].filter((part) => part !== undefined).join(' ');
  return [
    `events${about === '' ? '' : ` of ${about}`}${inNamespace(namespace)}`,
    ...(type === undefined ? [] : [`type ${type}`]),
    ...(reason === undefined ? [] : [`reason ${reason.join(' or ')}`]),
    ...(alternates === undefined ? [] : [`reasons ${alternates.join(' and ')} in turn`]),
    ...(reporter === undefined ? [] : [`from ${reporter}`]),
    ...(match === undefined ? [] : [`that match ${regex(match)}`]),
  ].join(', ');
}

function log(match: LogMatch, sequence: readonly Pattern[] | undefined): string {
  const { component, container, pod, namespace, previous, level } = match;
  const speaker = [
    ...(component === undefined ? [] : [component.join(' or ')]),
    ...(container === undefined ? [] : [`container ${container}`]),
    ...(pod === undefined ? [] : [`pod ${pod}`]),
  ];
  const patterns = sequence ?? (match.match === undefined ? [] : [match.match]);
  return [
    `log lines of ${speaker.join(', ')}${inNamespace(namespace)}`,
    ...(previous === true ? ['of the instance before'] : []),
    ...(level === undefined ? [] : [`at level ${level.join(' or ')}`]),
    `that match ${patterns.map(regex).join(' and then ')}`,
  ].join(', ');
}

function inNamespace(namespace: string | undefined): string {
  return namespace === undefined ? '' : ` in ${namespace}`;
}

function regex({ source }: Pattern): string {
  return `/${source}/`;
}
