import type { LogOrigin } from '../model/document.ts';
import type { LogMatch, Pattern, Rule, Selection } from '../model/rule.ts';
import { statesPod } from '../model/states-pod.ts';
import { isAsked } from './log-shelf.ts';

export interface SelectionPatternIds {
  /** One for `match`, or one for each step of a `sequence`. */
  readonly matches: readonly string[];
  readonly unless?: string;
}

/** How a log selection's patterns are named between scan and evaluation. */
export function patternIds(ruleId: string, selection: Selection): SelectionPatternIds {
  const base = `${ruleId}/${selection.name}`;
  return {
    matches: patternsOf(selection).map((_, step) => `${base}/${step}`),
    ...(selection.unless === undefined ? {} : { unless: `${base}/unless` }),
  };
}

export interface LogPattern {
  readonly id: string;
  readonly pattern: Pattern;
  /** Whether a line of such a log could count, whatever else the bundle tells of the log. */
  readonly isFor: (origin: LogOrigin) => boolean;
}

/** All patterns that the rules look for in logs. */
export function scanPatterns(rules: readonly Rule[]): readonly LogPattern[] {
  return rules.flatMap((rule) =>
    [...rule.detect, ...(rule.clearedBy === undefined ? [] : [rule.clearedBy])].flatMap((selection) => {
      const { source, unless } = selection;
      if (source.type !== 'log') return [];
      const isFor = (origin: LogOrigin): boolean => mayBeAsked(origin, source.log);
      const ids = patternIds(rule.id, selection);
      const matches = patternsOf(selection).map((pattern, step) => ({ id: ids.matches[step] ?? '', pattern, isFor }));
      return ids.unless === undefined || unless === undefined
        ? matches
        : [...matches, { id: ids.unless, pattern: unless.match, isFor }];
    }),
  );
}

/** A log whose pod and container are known is not of another program; of all others more may become known. */
function mayBeAsked(origin: LogOrigin, match: LogMatch): boolean {
  return !statesPod(origin) || origin.container === undefined || isAsked(origin, match);
}

function patternsOf(selection: Selection): readonly Pattern[] {
  if (selection.sequence !== undefined) return selection.sequence;
  return selection.source.type === 'log' && selection.source.log.match !== undefined
    ? [selection.source.log.match]
    : [];
}
