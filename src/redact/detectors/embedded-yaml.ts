import { isSecretField } from '../secret-field.ts';
import type { SecretSpan } from '../secret-span.ts';

/** A field of YAML inside a string, behind an escaped newline: a kubeconfig in a ConfigMap that is printed as JSON. */
const FIELD = /(?<=\\n)[ -]*([\w./-]{1,80}): +\\*["']?([^\\"]+)/g;

export function* findEmbeddedYaml(line: string): Generator<SecretSpan> {
  for (const match of line.matchAll(FIELD)) {
    const [whole, name = '', value = ''] = match;
    const to = match.index + whole.length;
    if (isSecretField(name, value)) yield { kind: 'named-value', from: to - value.length, to };
  }
}
