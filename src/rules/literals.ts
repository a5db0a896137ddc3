import { RegExpParser, type AST } from '@eslint-community/regexpp';
import { SHORTEST_LITERAL } from '../model/literal-length.ts';

const MAX_EXACT = 24;

/** What a part of a pattern tells about the texts that match it; all in lower case. */
interface Facts {
  /** All texts that it can match, where they are few. */
  readonly exact?: readonly string[];
  /** Every text that matches begins with one of these; the empty one tells nothing. */
  readonly prefix?: readonly string[];
  readonly suffix?: readonly string[];
  /** Every text that matches has one of each of these. */
  readonly required?: readonly (readonly string[])[];
  /** What each of its alternatives tells, where it has several. */
  readonly either?: readonly Facts[];
}

const NOTHING: Facts = {};
const ANY: readonly string[] = [''];
/** A regex is asked before a third set would have paid. */
const MOST_SETS = 2;

/**
 * Sets of strings, with the letters of ASCII in lower case: every text that the pattern matches has one of each set. The
 * most telling set comes first; none where nothing could be found. The scan looks for those of the first set, and asks
 * the regex only about lines that have one of the others too.
 */
export function requiredLiterals(pattern: string): readonly (readonly string[])[] {
  const tree = parse(pattern);
  if (tree === undefined) return [];
  return telling(ofAlternatives(tree.alternatives))
    .slice(0, MOST_SETS)
    .map((set) => withoutLonger([...new Set(set)]).sort());
}

/** A string that holds another one of its set says nothing more. */
function withoutLonger(set: readonly string[]): string[] {
  return set.filter((text) => !set.some((other) => other !== text && text.includes(other)));
}

/** What means something else in JavaScript's grammar than in RE2's: quoting, classes by name, code points in braces. */
const OF_RE2_ALONE = /\\[QECpPa]|\\x\{|\[\[:/;

/** RE2's `(?P<name>`, its ends of the text and leading flags, as the JavaScript grammar spells them. */
function parse(pattern: string): AST.Pattern | undefined {
  if (OF_RE2_ALONE.test(pattern)) return undefined;
  const source = pattern
    .replaceAll('(?P<', '(?<')
    .replaceAll('\\A', '^')
    .replaceAll('\\z', '$')
    .replace(/^\(\?[imsU]+\)/, '');
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: false });
  } catch {
    return undefined;
  }
}

function ofAlternatives(alternatives: readonly AST.Alternative[]): Facts {
  const each = alternatives.map(({ elements }) => ofSequence(elements));
  const [only] = each;
  if (only !== undefined && each.length === 1) return only;
  const exact = union(each, (facts) => facts.exact);
  if (exact !== undefined) return { exact };
  const prefix = union(each, begin);
  const suffix = union(each, end);
  const required = union(each, (facts) => telling(facts)[0], Infinity);
  return {
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    ...(required === undefined ? {} : { required: [required] }),
    either: each,
  };
}

/** Of all alternatives together; undefined where one tells nothing, or they are too many to be joined to others. */
function union(
  each: readonly Facts[],
  of: (facts: Facts) => readonly string[] | undefined,
  most = MAX_EXACT,
): readonly string[] | undefined {
  const sets = each.map(of);
  const all = new Set(sets.flatMap((set) => set ?? []));
  return sets.includes(undefined) || all.size > most ? undefined : [...all];
}

function begin({ exact, prefix }: Facts): readonly string[] {
  return exact ?? prefix ?? ANY;
}

function end({ exact, suffix }: Facts): readonly string[] {
  return exact ?? suffix ?? ANY;
}

/** The sets that are worth to be looked for, the most telling first. */
function telling({ exact, required = [] }: Facts): readonly (readonly string[])[] {
  return [...(exact === undefined ? [] : [exact]), ...required]
    .map((set) => ({ set, worth: worth(set) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .map(({ set }) => set);
}

/** Joins neighbours that are known into runs. */
function ofSequence(elements: readonly AST.Element[]): Facts {
  let run = ANY;
  let prefix: readonly string[] | undefined;
  const required: (readonly string[])[] = [];
  for (const element of elements) {
    const facts = ofElement(element);
    const joined = product(run, begin(facts));
    if (joined !== undefined && facts.exact !== undefined) {
      run = joined;
      continue;
    }
    prefix ??= joined ?? run;
    required.push(joined ?? run, ...telling(facts), ...afterRun(run, facts));
    run = end(facts);
  }
  if (prefix === undefined) return { exact: run };
  return { prefix, suffix: run, required: [...required, run] };
}

/** Of each alternative what it begins with, behind the run before it, or else what stands within it. */
function afterRun(run: readonly string[], { either }: Facts): readonly (readonly string[])[] {
  if (either === undefined) return [];
  const set = union(either, (facts) => (begin(facts).includes('') ? telling(facts)[0] : product(run, begin(facts))));
  return set === undefined ? [] : [set];
}

function ofElement(element: AST.Element): Facts {
  switch (element.type) {
    case 'Character':
      return ofCharacter(element.value);
    case 'CharacterClass':
      return ofClass(element);
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return ofQuantifier(element);
    case 'Assertion':
      return { exact: [''] };
    default:
      return NOTHING;
  }
}

/** Letters beyond ASCII have cases that bytes don't show, and no line holds a newline. */
function ofCharacter(code: number): Facts {
  return code > 0x7f || code === 0x0a ? NOTHING : { exact: [String.fromCodePoint(code).toLowerCase()] };
}

function ofClass(element: AST.CharacterClass): Facts {
  if (element.negate || element.unicodeSets) return NOTHING;
  const characters = new Set<string>();
  for (const part of element.elements) {
    const range =
      part.type === 'Character'
        ? [part.value, part.value]
        : part.type === 'CharacterClassRange'
          ? [part.min.value, part.max.value]
          : undefined;
    const [first = 0, last = 0] = range ?? [];
    if (range === undefined || last - first >= 4) return NOTHING;
    for (let code = first; code <= last; code++) {
      const { exact } = ofCharacter(code);
      if (exact === undefined) return NOTHING;
      for (const character of exact) characters.add(character);
    }
  }
  return characters.size <= 4 ? { exact: [...characters] } : NOTHING;
}

function ofQuantifier(element: AST.Quantifier): Facts {
  const inner = ofElement(element.element);
  if (element.min === 0) {
    return element.max === 1 && inner.exact !== undefined ? { exact: ['', ...inner.exact] } : NOTHING;
  }
  if (element.min === 1 && element.max === 1) return inner;
  return { prefix: begin(inner), suffix: end(inner), required: telling(inner) };
}

function product(left: readonly string[], right: readonly string[]): readonly string[] | undefined {
  if (left.length * right.length > MAX_EXACT) return undefined;
  return left.flatMap((head) => right.map((tail) => head + tail));
}

/** Long and few is rare: the shortest string decides how often the search stops in vain. */
function worth(set: readonly string[]): number {
  const shortest = Math.min(...set.map((text) => withoutSourceFile(text).trim().length));
  return shortest < SHORTEST_LITERAL ? 0 : Math.min(shortest, 24) - Math.log2(set.length);
}

/** Go's loggers name the file of the statement: all lines of that file have it. */
function withoutSourceFile(text: string): string {
  const end = text.search(/\.go\b/);
  return end === -1 ? text : text.slice(end);
}
