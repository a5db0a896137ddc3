import type { DescribeField } from './outline.ts';

/** One object's describe text. */
export interface DescribedText {
  readonly file: string;
  /** 1-based line of the file at which `lines` begin. */
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** `<none>`, `<unset>` and an empty value all say that there is none. */
export function valueOf(field: DescribeField | undefined): string | undefined {
  return field === undefined || /^(?:<none>|<unset>|<unknown>|)$/.test(field.value) ? undefined : field.value;
}
