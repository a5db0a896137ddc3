import { isSecretField } from '../secret-field.ts';
import type { SecretSpan } from '../secret-span.ts';

const ELEMENT = /<([A-Za-z][\w.-]{0,79})>([^<>]+)(?=<)/g;

/** `<password>s3cret</password>`, as the settings of Java programs have it. */
export function* findXmlElements(line: string): Generator<SecretSpan> {
  for (const match of line.matchAll(ELEMENT)) {
    const [whole, name = '', value = ''] = match;
    const to = match.index + whole.length;
    if (isSecretField(name, value)) yield { kind: 'named-value', from: to - value.length, to };
  }
}
