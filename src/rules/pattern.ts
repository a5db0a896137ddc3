import { RE2JS } from 're2js';
import type { Pattern, PatternMatch } from '../model/rule.ts';
import { FOLDS_TO_ASCII } from '../text/folds-to-ascii.ts';

/**
 * The only maker of regexes from rules: RE2's syntax, and linear time whatever the text. Compiled when first needed,
 * because a scan asks few of a rule set's patterns. `(?P<name>…)` captures. `literals` are what `requiredLiterals`
 * finds; a pattern that no log is scanned for needs none.
 */
export function createPattern(source: string, literals: Pattern['literals'] = []): Pattern {
  const others = literals.slice(1).map(oneOf);
  let compiled: RE2JS | undefined;
  const names = [...source.matchAll(/\(\?P?<([A-Za-z_]\w*)>/g)].map((found) => found[1] ?? '');
  return {
    source,
    captureNames: names,
    literals,
    test(text: string): boolean {
      if (!others.every((other) => other.test(text))) return false;
      compiled ??= RE2JS.compile(source);
      return compiled.test(text);
    },
    match(text: string): PatternMatch | undefined {
      compiled ??= RE2JS.compile(source);
      const matcher = compiled.matcher(text);
      if (!matcher.find()) return undefined;
      const captures: Record<string, string> = {};
      for (const name of names) {
        const value = matcher.group(name);
        if (value !== null && value !== undefined && value !== '') captures[name] = value;
      }
      return { at: matcher.start(), end: matcher.end(), captures };
    },
  };
}

/**
 * Finds one of the literals in either case, or a letter that folds to one of ASCII. An alternation of literals takes
 * V8's engine time linear in the text, and no copy of it in lower case.
 */
function oneOf(literals: readonly string[]): RegExp {
  return new RegExp([...literals.map(escape), FOLDS_TO_ASCII.source].join('|'), 'i');
}

function escape(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

/** What is wrong with a pattern's syntax, or undefined. */
export function patternFault(source: string): string | undefined {
  try {
    RE2JS.compile(source);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error);
    return /\(\?[=!<]/.test(reason) ? `${reason} (RE2's syntax has no look-around)` : reason;
  }
}
