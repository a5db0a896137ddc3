import type { Rule } from '../model/rule.ts';
import { UserError } from '../model/user-error.ts';
import { nearestName } from '../text/nearest-name.ts';

export function noSuchRule(id: string, rules: readonly Rule[]): UserError {
  const right = nearestName(
    id,
    rules.map((rule) => rule.id),
  );
  return new UserError(`There is no rule '${id}'`, {
    hint: right === undefined ? 'mustread rules list shows them all.' : `Did you mean '${right}'?`,
  });
}
