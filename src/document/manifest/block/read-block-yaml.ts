import type { JsonValue } from '../../../model/json.ts';
import { detached } from '../../../text/detached.ts';
import { endOfLineAt } from '../../../text/line-bounds.ts';
import { DEEPEST } from '../deepest.ts';
import { BlockLines } from './block-lines.ts';
import { plainValue } from './plain-value.ts';
import { endOfQuoted, quotedValue } from './quoted-value.ts';

/** Tabs, control characters and what takes two code units: rare, and YAML has rules of its own for some. */
const RARE_CHARACTER = /[^\n -~\u00a0-\u2027\u202a-\ud7ff]/;
/** Keys of the API, of labels and of managed fields (`.`, `k:{"type":"Ready"}`): never a number, nor `__proto__`. */
const KEY = /^(?!(?:null|true|false)$)(?:[a-z](?:[\w./-]*|:[\w./:{}",-]+)|\.)$/i;
/** What needs quotes: it begins as other things of YAML do, holds a comment, or ends in a space. */
const NOT_PLAIN = /^(?:$|[^\w/.(+<$:-]|[:-](?: |$))| #| $/;
const NOT_PLAIN_BELOW = /^#| #| $/;

/**
 * What a YAML text holds that is written as kubectl and oc write objects: in block style, the keys plain, texts of one
 * line or folded, those of several lines as `|`. Undefined for all other YAML, also where it is wrong: this reader knows
 * a part of the language, and gives up at the first line beyond it (docs/decisions/0003).
 */
export function readBlockYaml(text: string): JsonValue | undefined {
  return RARE_CHARACTER.test(text) ? undefined : new BlockReader(text).read();
}

class BlockReader {
  readonly #lines: BlockLines;
  #isKnown = true;

  constructor(text: string) {
    this.#lines = new BlockLines(text);
  }

  read(): JsonValue | undefined {
    const value = this.#collection(0);
    return this.#isKnown && this.#lines.indent === -1 ? value : undefined;
  }

  /** Without lines left, all that is being read comes to its end. */
  #giveUp(): null {
    this.#isKnown = false;
    this.#lines.stop();
    return null;
  }

  #collection(depth: number): JsonValue {
    if (depth >= DEEPEST) return this.#giveUp();
    return this.#lines.isItem() ? this.#sequence(depth) : this.#mapping(depth);
  }

  #mapping(depth: number): JsonValue {
    const lines = this.#lines;
    const { indent } = lines;
    const mapping: Record<string, JsonValue> = {};
    while (lines.indent === indent) {
      const colon = lines.colon();
      const key = keyOf(colon === -1 ? '' : lines.text.slice(lines.at, colon));
      if (key === undefined) return this.#giveUp();
      const isBelow = colon + 1 === lines.end;
      lines.skip(colon + 2 - lines.at);
      mapping[key] = isBelow ? this.#below(indent, depth) : this.#scalar(indent);
    }
    return mapping;
  }

  /** What stands below a key: a list may stand as far to the left as its key. */
  #below(indent: number, depth: number): JsonValue {
    const lines = this.#lines;
    lines.next();
    const isOfKey = lines.indent > indent || (lines.indent === indent && lines.isItem());
    return isOfKey ? this.#collection(depth + 1) : null;
  }

  #sequence(depth: number): JsonValue {
    const lines = this.#lines;
    const { indent } = lines;
    const items: JsonValue[] = [];
    while (lines.indent === indent && lines.isItem()) {
      lines.skip(2);
      items.push(lines.isScalar() ? this.#scalar(indent) : this.#collection(depth + 1));
    }
    return items;
  }

  /** What is left of the line; its key or dash stands at `indent`. */
  #scalar(indent: number): JsonValue {
    const lines = this.#lines;
    const line = lines.rest();
    if (line === '|' || line === '|-' || line === '|+') return this.#literal(line, indent);
    if (lines.isQuoted()) return this.#quoted(indent);
    if (lines.colon() !== -1) return this.#giveUp();
    if (!NOT_PLAIN.test(line)) return this.#plain(line, indent);
    lines.next();
    return line === '{}' ? {} : line === '[]' ? [] : this.#giveUp();
  }

  #plain(first: string, indent: number): JsonValue {
    const lines = this.#lines;
    let text = first;
    for (lines.next(); lines.indent > indent; lines.next()) {
      const line = lines.rest();
      if (lines.isAfterBlank || lines.colon() !== -1 || NOT_PLAIN_BELOW.test(line)) return this.#giveUp();
      text += ` ${line}`;
    }
    const value = plainValue(text);
    return value === undefined ? this.#giveUp() : value;
  }

  #quoted(indent: number): JsonValue {
    const lines = this.#lines;
    const { text, at: start } = lines;
    const end = endOfQuoted(text, start);
    if (end === -1 || end !== endOfLineAt(text, end)) return this.#giveUp();
    while (lines.end < end) {
      const isSpaced = text[lines.end - 1] === ' ';
      lines.next();
      if (isSpaced || lines.isAfterBlank || lines.indent <= indent) return this.#giveUp();
    }
    lines.next();
    return quotedValue(text.slice(start, end)) ?? this.#giveUp();
  }

  /** A block of lines as they stand: `|-` without a newline at its end, `|+` with all that are there. */
  #literal(header: '|' | '|-' | '|+', parent: number): JsonValue {
    const lines = this.#lines;
    const { text } = lines;
    let start = lines.end + 1;
    const indent = lines.indentAt(start);
    if (indent <= parent || lines.isBlank(start)) return this.#giveUp();
    const block: string[] = [];
    while (start < text.length && (lines.isBlank(start) || lines.indentAt(start) >= indent)) {
      const end = endOfLineAt(text, start);
      block.push(text.slice(Math.min(start + indent, end), end));
      start = end + 1;
    }
    if (header !== '|+') while (block.at(-1) === '') block.pop();
    lines.end = start - 1;
    lines.next();
    return block.join('\n') + (header === '|-' ? '' : '\n');
  }
}

/** Keys that were met: the same few hundred stand in all objects, and V8 looks for the property of a string it knows. */
const known = new Map<string, string>();
const MOST_KNOWN = 2_000;
/** In UTF-16 code units. A key may be as long as a line, and what is known stays as long as the program runs. */
const LONGEST_KNOWN = 64;

/** The text where it can be a key. */
function keyOf(text: string): string | undefined {
  const met = known.get(text);
  if (met !== undefined || !KEY.test(text)) return met;
  if (known.size >= MOST_KNOWN || text.length > LONGEST_KNOWN) return text;
  const key = detached(text);
  known.set(key, key);
  return key;
}
