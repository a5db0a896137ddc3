import { indentOf, readFieldLine, type FieldLine } from './field-line.ts';

export interface SortedLine {
  readonly line: string;
  readonly field: FieldLine | undefined;
  /** It stands in the data of a Secret. */
  readonly isSecretData: boolean;
}

/** What a Secret may hold is 1 MiB; with its base64 and indentation, data over this length is no other object's. */
const LONGEST_DATA = 4 * 1024 * 1024;

const BASE64_VALUE = /^\s*(?:- )*"?[^":\s]{1,253}"?: +"?[A-Za-z0-9+/]*={0,2}"?,?$/;

/**
 * Tells the lines in the `data` and `stringData` of Secrets, in YAML and in pretty-printed JSON. The API's fields come
 * sorted, so that the kind often stands behind the data: then the lines are held until it comes.
 */
export class SecretObjects {
  /** By the column of its fields, whether an object's kind is Secret; the innermost last. */
  #kinds: { readonly column: number; readonly isSecret: boolean }[] = [];
  /** The column of the data that the last line stands in, where its kind is known. */
  #data: number | undefined;
  /** Lines since a `data` whose kind is not known yet. */
  #held: { readonly column: number; readonly lines: SortedLine[]; length: number; inData: boolean } | undefined;

  push(line: string): readonly SortedLine[] {
    const field = readFieldLine(line);
    if (line.trim() === '') return this.#pass(line, field, this.#data !== undefined);
    const done = this.#closeWhatEnds(line, field);
    if (field?.name === 'kind') return [...done, ...this.#learnKind(line, field)];
    return [...done, ...this.#sort(line, field)];
  }

  end(): readonly SortedLine[] {
    return this.#release(this.#looksEncoded());
  }

  /** A line that is indented less ends the objects further in; one with a dash begins another at the same place. */
  #closeWhatEnds(line: string, field: FieldLine | undefined): readonly SortedLine[] {
    const indent = indentOf(line);
    const isDocumentEnd = line.startsWith('---') || line.startsWith('...');
    const isOver = (column: number): boolean => isDocumentEnd || indent < column;
    if (this.#data !== undefined && (isDocumentEnd || (field?.column ?? indent) <= this.#data)) this.#data = undefined;
    if (this.#held !== undefined && (isDocumentEnd || (field?.column ?? indent) <= this.#held.column)) {
      this.#held.inData = false;
    }
    while (this.#kinds.length > 0 && isOver(this.#kinds.at(-1)?.column ?? 0)) this.#kinds.pop();
    const isHeldOver =
      this.#held !== undefined && (isOver(this.#held.column) || isOtherText(line, field, this.#held.column));
    return isHeldOver ? this.#release(this.#looksEncoded()) : [];
  }

  #learnKind(line: string, field: FieldLine): readonly SortedLine[] {
    const { column, value } = field;
    if (this.#held !== undefined && column !== this.#held.column) return this.#pass(line, field, this.#held.inData);
    if (this.#data !== undefined) return this.#pass(line, field, true);
    const isSecret = value === 'Secret';
    this.#kinds.push({ column, isSecret });
    return [...this.#release(isSecret), { line, field, isSecretData: false }];
  }

  #sort(line: string, field: FieldLine | undefined): readonly SortedLine[] {
    const isData = field !== undefined && isDataField(field);
    if (this.#held !== undefined) {
      const begins = isData && field.column === this.#held.column;
      const passed = this.#pass(line, field, this.#held.inData);
      if (begins && this.#held !== undefined) this.#held.inData = true;
      return passed;
    }
    if (this.#data !== undefined) return this.#pass(line, field, true);
    if (!isData) return this.#pass(line, field, false);
    const kind = this.#kinds.find(({ column }) => column === field.column);
    if (kind === undefined) {
      this.#held = {
        column: field.column,
        lines: [{ line, field, isSecretData: false }],
        length: line.length,
        inData: true,
      };
      return [];
    }
    if (kind.isSecret) this.#data = field.column;
    return [{ line, field, isSecretData: false }];
  }

  #pass(line: string, field: FieldLine | undefined, isSecretData: boolean): readonly SortedLine[] {
    if (this.#held === undefined) return [{ line, field, isSecretData }];
    this.#held.lines.push({ line, field, isSecretData });
    this.#held.length += line.length;
    if (this.#held.length <= LONGEST_DATA) return [];
    const { column, inData } = this.#held;
    const released = this.#release(true);
    if (inData) this.#data = column;
    return released;
  }

  #release(isSecret: boolean): readonly SortedLine[] {
    const lines = this.#held?.lines ?? [];
    this.#held = undefined;
    return isSecret ? lines : lines.map((line) => ({ ...line, isSecretData: false }));
  }

  /** The items of a SecretList have no kind; all their values are base64. */
  #looksEncoded(): boolean {
    const values = this.#held?.lines.filter(({ line, isSecretData }) => isSecretData && line.trim() !== '') ?? [];
    return values.length > 0 && values.every(({ line }) => BASE64_VALUE.test(line) || /^\s*\},?$/.test(line));
  }
}

/** A map: values by name, on the next lines or on this one. */
function isDataField({ name, value }: FieldLine): boolean {
  return (name === 'data' || name === 'stringData') && (value === '' || value.startsWith('{'));
}

/** A line at the place of the object's fields that is none ends it: it was in the middle of other text. */
function isOtherText(line: string, field: FieldLine | undefined, column: number): boolean {
  return field === undefined && indentOf(line) <= column && !/^[\s{}[\],]*$/.test(line);
}
