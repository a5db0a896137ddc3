import type { Expression } from '../model/expression.ts';
import type { Rule } from '../model/rule.ts';

/** All expressions of a rule, with where in its file they stand. */
export function expressionsOf(
  rule: Rule,
): readonly { readonly expression: Expression; readonly path: readonly string[] }[] {
  const selections = rule.detect.map((selection) => ({ selection, path: ['detect', selection.name] }));
  const clearing = rule.clearedBy === undefined ? [] : [{ selection: rule.clearedBy, path: ['clearedBy'] }];
  return [
    { expression: rule.condition, path: ['condition'] },
    ...[...selections, ...clearing].flatMap(({ selection: { source }, path }) => {
      const object = source.type === 'object' ? source.object : source.type === 'absent' ? source.absent : undefined;
      return [
        ...(object?.where === undefined ? [] : [{ expression: object.where, path: [...path, source.type, 'where'] }]),
        ...Object.entries(object?.capture ?? {}).map(([name, expression]) => ({
          expression,
          path: [...path, source.type, 'capture', name],
        })),
      ];
    }),
  ];
}
