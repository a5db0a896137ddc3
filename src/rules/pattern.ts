import { RE2JS } from 're2js';
import type { Pattern, PatternMatch } from '../model/rule.ts';
import { FOLDS_TO_ASCII } from '../text/folds-to-ascii.ts';

/**
 * The only maker of regexes from rules: RE2's syntax, and linear time whatever the text. Compiled when first needed,
 * because a run asks few of a rule set's patterns: most texts lack their literals, which are what `requiredLiterals`
 * finds. `(?P<name>…)` captures.
 */
export function createPattern(source: string, literals: Pattern['literals'] = []): Pattern {
  const [hasFirst = isAny, ...others] = literals.map(hasOneOf);
  const names = [...source.matchAll(/\(\?P?<([A-Za-z_]\w*)>/g)].map((found) => found[1] ?? '');
  let compiled: RE2JS | undefined;

  function hasOthers(text: string): boolean {
    return others.every((hasOther) => hasOther(text));
  }

  function testFound(text: string): boolean {
    return hasOthers(text) && (compiled ??= RE2JS.compile(source)).test(text);
  }

  return {
    source,
    captureNames: names,
    literals,
    test: (text) => hasFirst(text) && testFound(text),
    testFound,
    match(text: string): PatternMatch | undefined {
      if (!hasFirst(text) || !hasOthers(text)) return undefined;
      const matcher = (compiled ??= RE2JS.compile(source)).matcher(text);
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

/** Of a pattern that requires no literals. */
function isAny(): boolean {
  return true;
}

/**
 * Finds one of the literals in either case, or a letter that folds to one of ASCII. An alternation of literals takes
 * V8's engine time linear in the text, and no copy of it in lower case. It is made when first asked, as few are.
 */
function hasOneOf(literals: readonly string[]): (text: string) => boolean {
  let made: RegExp | undefined;
  return (text) => {
    made ??= new RegExp([...literals.map(escape), FOLDS_TO_ASCII.source].join('|'), 'i');
    return made.test(text);
  };
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
