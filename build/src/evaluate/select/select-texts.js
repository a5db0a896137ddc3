import { concerns } from '../../model/entity.js';
import { missingText } from '../missing.js';
export function selectTexts(selection, match, context) {
    const texts = context.cluster.texts.filter(({ source }) => source === match.source);
    return {
        hits: texts.flatMap((text) => text.lines.flatMap((line, index) => {
            const found = match.match.match(line);
            if (found === undefined)
                return [];
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
        })),
        known: (entity) => texts.some((text) => concerns(originOf(text), entity)),
        missing: (entity) => [missingText(match, entity)],
    };
}
function originOf(text) {
    return text.node === undefined ? { kind: 'File', name: text.file } : { kind: 'Node', name: text.node };
}
