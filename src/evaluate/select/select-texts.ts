import type { Selection, TextMatch } from '../../model/rule.ts';
import type { Entity } from '../../model/finding.ts';
import type { TextLines } from '../../model/document.ts';
import type { EvaluationContext } from '../context.ts';
import { concerns } from '../../model/entity.ts';
import type { Hit } from '../hit.ts';
import { missingText } from '../missing.ts';
import type { Lookup } from './lookup.ts';

export function selectTexts(selection: Selection, match: TextMatch, context: EvaluationContext): Lookup {
  const texts = context.cluster.texts.filter(({ source }) => source === match.source);
  return {
    hits: texts.flatMap((text) =>
      text.lines.flatMap((line, index): Hit[] => {
        const found = match.match.match(line);
        if (found === undefined) return [];
        const number = text.firstLine + index;
        return [
          {
            entity: originOf(text),
            count: 1,
            line: number,
            current: true,
            captures: found.captures,
            evidence: [
              {
                file: text.file,
                line: number,
                text: line,
                selection: selection.name,
                mark: { from: found.at, to: found.end },
              },
            ],
          },
        ];
      }),
    ),
    known: (entity) => texts.some((text) => concerns(originOf(text), entity)),
    looked: (entity) => texts.filter((text) => concerns(originOf(text), entity)).map(({ file }) => file),
    missing: (entity) => [missingText(match, entity)],
  };
}

function originOf(text: TextLines): Entity {
  return text.node === undefined ? { kind: 'File', name: text.file } : { kind: 'Node', name: text.node };
}
