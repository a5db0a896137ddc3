import { RegExpParser } from '@eslint-community/regexpp';
const MAX_EXACT = 24;
const NOTHING = {};
/**
 * Strings of which at least one is in every text that the pattern matches, with the letters of ASCII in lower case;
 * empty where none could be found. The scan looks for these first, and asks the regex only about the lines that have
 * one.
 */
export function requiredLiterals(pattern) {
    const tree = parse(pattern);
    if (tree === undefined)
        return [];
    const facts = ofAlternatives(tree.alternatives);
    const best = better(facts.exact, facts.required);
    return best === undefined || worth(best) === 0 ? [] : [...new Set(best)].sort();
}
/** What means something else in JavaScript's grammar than in RE2's: quoting, classes by name, code points in braces. */
const OF_RE2_ALONE = /\\[QECpPa]|\\x\{|\[\[:/;
/** RE2's `(?P<name>`, its ends of the text and leading flags, as the JavaScript grammar spells them. */
function parse(pattern) {
    if (OF_RE2_ALONE.test(pattern))
        return undefined;
    const source = pattern
        .replaceAll('(?P<', '(?<')
        .replaceAll('\\A', '^')
        .replaceAll('\\z', '$')
        .replace(/^\(\?[imsU]+\)/, '');
    try {
        return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: false });
    }
    catch {
        return undefined;
    }
}
function ofAlternatives(alternatives) {
    const exact = [];
    const required = [];
    let allExact = true;
    let allRequired = true;
    for (const alternative of alternatives) {
        const facts = ofSequence(alternative.elements);
        if (facts.exact === undefined)
            allExact = false;
        else
            exact.push(...facts.exact);
        const best = better(facts.exact, facts.required);
        if (best === undefined || worth(best) === 0)
            allRequired = false;
        else
            required.push(...best);
    }
    return {
        ...(allExact && exact.length <= MAX_EXACT ? { exact } : {}),
        ...(allRequired ? { required } : {}),
    };
}
/** Joins neighbours that are exactly known, and keeps the most telling run. */
function ofSequence(elements) {
    let run = [''];
    let best;
    let wholeIsExact = true;
    for (const element of elements) {
        const facts = ofElement(element);
        const joined = facts.exact === undefined ? undefined : product(run, facts.exact);
        if (joined !== undefined) {
            run = joined;
            continue;
        }
        wholeIsExact = false;
        best = better(better(best, run), better(facts.exact, facts.required));
        run = facts.exact ?? [''];
    }
    if (wholeIsExact)
        return { exact: run };
    const required = better(best, run);
    return required === undefined ? NOTHING : { required };
}
function ofElement(element) {
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
function ofCharacter(code) {
    return code > 0x7f || code === 0x0a ? NOTHING : { exact: [String.fromCodePoint(code).toLowerCase()] };
}
function ofClass(element) {
    if (element.negate || element.unicodeSets)
        return NOTHING;
    const characters = new Set();
    for (const part of element.elements) {
        const range = part.type === 'Character'
            ? [part.value, part.value]
            : part.type === 'CharacterClassRange'
                ? [part.min.value, part.max.value]
                : undefined;
        const [first = 0, last = 0] = range ?? [];
        if (range === undefined || last - first >= 4)
            return NOTHING;
        for (let code = first; code <= last; code++) {
            const { exact } = ofCharacter(code);
            if (exact === undefined)
                return NOTHING;
            for (const character of exact)
                characters.add(character);
        }
    }
    return characters.size <= 4 ? { exact: [...characters] } : NOTHING;
}
function ofQuantifier(element) {
    const inner = ofElement(element.element);
    if (element.min === 0) {
        return element.max === 1 && inner.exact !== undefined ? { exact: ['', ...inner.exact] } : NOTHING;
    }
    if (element.min === 1 && element.max === 1)
        return inner;
    const required = better(inner.exact, inner.required);
    return required === undefined ? NOTHING : { required };
}
function product(left, right) {
    if (left.length * right.length > MAX_EXACT)
        return undefined;
    return left.flatMap((head) => right.map((tail) => head + tail));
}
function better(left, right) {
    if (left === undefined)
        return right;
    if (right === undefined)
        return left;
    return worth(right) > worth(left) ? right : left;
}
/** Long and few is rare: the shortest string decides how often the search stops in vain. */
function worth(set) {
    const shortest = Math.min(...set.map((text) => text.trim().length));
    return shortest < 3 ? 0 : Math.min(shortest, 24) - Math.log2(set.length);
}
