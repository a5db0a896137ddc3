import type { LogLevel, ObjectMatch, Pattern, Rule, Selection, SelectionSource } from '../model/rule.ts';
import { parseDuration } from '../text/duration.ts';
import { createExpression } from './expression.ts';
import { createPattern } from './pattern.ts';
import { createTemplate } from './template.ts';
import type { RuleSource, SelectionSourceText } from './schema.ts';

/** The literals that a pattern requires: worked out from it, or once for all when the product was built. */
export type LiteralsOf = (pattern: string) => Pattern['literals'];

/** Turns a checked rule into what the engine runs. Expressions are compiled, and their faults thrown, when first used. */
export function compileRule(source: RuleSource, file: string, literalsOf: LiteralsOf): Rule {
  const names = Object.keys(source.detect);
  const patternOf = (pattern: string): Pattern => createPattern(pattern, literalsOf(pattern));
  return {
    id: source.id,
    title: source.title,
    severity: source.severity,
    component: source.component,
    scope: source.scope,
    tags: source.tags ?? [],
    appliesTo: compact(source.appliesTo ?? {}),
    detect: Object.entries(source.detect).map(([name, selection]) => compileSelection(name, selection, patternOf)),
    condition: createExpression(source.condition ?? names.join(' && ')),
    ...(source.clearedBy === undefined
      ? {}
      : { clearedBy: compileSelection('clearedBy', source.clearedBy, patternOf) }),
    summary: createTemplate(source.summary),
    explains: source.explains ?? [],
    remedy: (source.remedy ?? []).map((step) => ({
      do: createTemplate(step.do),
      ...(step.run === undefined ? {} : { run: createTemplate(step.run) }),
      effect: step.effect ?? 'none',
    })),
    references: source.references ?? [],
    file,
  };
}

type PatternOf = (source: string) => Pattern;

function compileSelection(name: string, source: SelectionSourceText, patternOf: PatternOf): Selection {
  return {
    name,
    source: compileSource(source, patternOf),
    atLeast: source.atLeast ?? 1,
    ...(source.atMost === undefined ? {} : { atMost: source.atMost }),
    ...(source.within === undefined ? {} : { within: parseDuration(source.within) ?? 0 }),
    ...(source.recent === undefined ? {} : { recent: parseDuration(source.recent) ?? 0 }),
    ...(source.sequence === undefined ? {} : { sequence: source.sequence.map(patternOf) }),
    ...(source.alternates === undefined ? {} : { alternates: source.alternates }),
    ...(source.unless === undefined
      ? {}
      : {
          unless: {
            match: patternOf(source.unless.match),
            before: parseDuration(source.unless.before ?? '0s') ?? 0,
            after: parseDuration(source.unless.after ?? '0s') ?? 0,
          },
        }),
    clusterWide: source.scope === 'cluster',
  };
}

function compileSource(source: SelectionSourceText, patternOf: PatternOf): SelectionSource {
  if (source.object !== undefined) return { type: 'object', object: compileObject(source.object) };
  if (source.absent !== undefined) return { type: 'absent', absent: compileObject(source.absent) };
  if (source.event !== undefined) {
    const { match, reason, ...rest } = source.event;
    return {
      type: 'event',
      event: {
        ...compact(rest),
        ...(reason === undefined ? {} : { reason: listOf(reason) }),
        ...(match === undefined ? {} : { match: patternOf(match) }),
      },
    };
  }
  if (source.log !== undefined) {
    const { match, component, level, ...rest } = source.log;
    return {
      type: 'log',
      log: {
        ...compact(rest),
        ...(component === undefined ? {} : { component: listOf(component) }),
        ...(level === undefined ? {} : { level: listOf<LogLevel>(level) }),
        ...(match === undefined ? {} : { match: patternOf(match) }),
      },
    };
  }
  if (source.finding !== undefined) {
    const { rule, state, spread } = source.finding;
    return {
      type: 'finding',
      finding: {
        rule,
        ...(state === undefined ? {} : { state: listOf(state) }),
        ...(spread === undefined ? {} : { spread: listOf(spread) }),
      },
    };
  }
  if (source.failure !== undefined) {
    const { match, ...rest } = source.failure;
    return { type: 'failure', failure: { ...compact(rest), match: patternOf(match) } };
  }
  if (source.file !== undefined) {
    return { type: 'file', file: { source: source.file.source, match: patternOf(source.file.match) } };
  }
  throw new Error('the schema lets no selection without a source through');
}

type CheckedObject = NonNullable<SelectionSourceText['object']>;

function compileObject(source: CheckedObject): ObjectMatch {
  const { where, capture, ...rest } = source;
  return {
    ...compact(rest),
    ...(where === undefined ? {} : { where: createExpression(where) }),
    ...(capture === undefined
      ? {}
      : {
          capture: Object.fromEntries(
            Object.entries(capture).map(([name, expression]) => [name, createExpression(expression)]),
          ),
        }),
  };
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

type Compact<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** zod leaves optional fields as possibly undefined; the model has them absent. */
function compact<T extends object>(value: T): Compact<T> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as Compact<T>;
}
