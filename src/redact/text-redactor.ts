import { findInLine } from './detectors.ts';
import { indentOf, type FieldLine } from './field-line.ts';
import { hideLine, hideSecretData } from './hide-secret-data.ts';
import { findLastApplied } from './last-applied.ts';
import { NamedLines } from './named-lines.ts';
import { PemBlock } from './pem-block.ts';
import { replaceSpans } from './replace-spans.ts';
import { SecretObjects, type SortedLine } from './secret-objects.ts';
import { PLACEHOLDER, type SecretKind, type SecretSpan } from './secret-span.ts';

/** Called for each secret that is hidden, with its 1-based line. */
export type OnSecret = (kind: SecretKind, line: number) => void;

/**
 * Takes the secrets out of a text, line by line; every line stays a line, so that evidence keeps its place. Some lines
 * are given back only when later ones have told what they are.
 */
export class TextRedactor {
  readonly #onSecret: OnSecret;
  readonly #objects = new SecretObjects();
  readonly #pem = new PemBlock();
  readonly #named = new NamedLines();
  /** Lines that are indented further are parts of a value that was hidden. */
  #hidesBelow: number | undefined;
  #line = 0;

  constructor(onSecret: OnSecret = () => {}) {
    this.#onSecret = onSecret;
  }

  /** `line` comes without its line end. */
  push(line: string): readonly string[] {
    return this.#objects.push(line).map((sorted) => this.#redact(sorted));
  }

  end(): readonly string[] {
    return this.#objects.end().map((sorted) => this.#redact(sorted));
  }

  #redact({ line, field, isSecretData }: SortedLine): string {
    this.#line++;
    if (isSecretData) {
      const hidden = hideSecretData(line, field);
      if (hidden !== line) this.#onSecret('secret-data', this.#line);
      return hidden;
    }
    if (this.#hidesBelow !== undefined) {
      if (line.trim() === '' || indentOf(line) > this.#hidesBelow) return hideLine(line);
      this.#hidesBelow = undefined;
    }
    // What was hidden before stands in the place of a secret still.
    const spans = this.#find(line, field).filter(({ from, to }) => line.slice(from, to).trim() !== PLACEHOLDER);
    for (const { kind } of spans) this.#onSecret(kind, this.#line);
    return spans.length === 0 ? line : replaceSpans(line, spans);
  }

  #find(line: string, field: FieldLine | undefined): readonly SecretSpan[] {
    const spans = [...this.#pem.find(line), ...findInLine(line)];
    for (const found of [findLastApplied(line), this.#named.find(field)]) {
      if (found === undefined) continue;
      if (found.span !== undefined) spans.push(found.span);
      this.#hidesBelow ??= found.hidesBelow;
    }
    return spans;
  }
}
