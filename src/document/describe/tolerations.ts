import type { JsonObject } from '../../model/json.ts';
import type { FieldPath, ObjectDraft } from '../kubectl/object-draft.ts';
import { noteField } from './metadata.ts';
import type { DescribeField } from './outline.ts';
import { itemsOf } from './pairs.ts';

/** `key=value:Effect op=Exists for 300s`, with any part left out (kubectl pkg/describe, printTolerations…). */
export function setTolerations(
  draft: ObjectDraft,
  path: FieldPath,
  lines: readonly string[],
  field: DescribeField | undefined,
): void {
  noteField(draft, path, field);
  for (const [place, { text, line }] of itemsOf(lines, field).entries()) {
    for (const [name, value] of Object.entries(parseToleration(text))) {
      if (value !== undefined) draft.set([...path, place, name], value, line);
    }
  }
}

/** An operator is only printed where it is `Exists`, and not by clients before 1.20. */
function parseToleration(text: string): JsonObject {
  // Of a toleration of everything only the operator is left.
  if (text === 'op=Exists') return { operator: 'Exists' };
  const found = /^([^\s=:]*)(?:=([^\s:]*))?(?::(\w+))?( op=Exists)?(?: for (-?\d{1,12})s)?$/.exec(text);
  if (found === null) return {};
  const [, key = '', value, effect, operator, seconds] = found;
  return {
    ...(key === '' ? {} : { key }),
    ...(value === undefined ? {} : { value }),
    ...(effect === undefined ? {} : { effect }),
    ...(operator === undefined ? {} : { operator: 'Exists' }),
    ...(seconds === undefined ? {} : { tolerationSeconds: Number(seconds) }),
  };
}
