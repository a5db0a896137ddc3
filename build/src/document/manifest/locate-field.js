import { countNewlines, endOfLineAt } from '../../text/line-bounds.js';
import { locateInJson } from './locate-json.js';
import { locateInYaml } from './locate-yaml.js';
/** Lines of a text that are cited. */
const MOST_LINES = 12;
/** A document on one line is cited by what stands around the field. */
const LONGEST_LINE = 1_000;
const BEFORE_FIELD = 200;
/** The line of a slice that states the field at a path, or the nearest field above it; of a text all its lines. */
export function locateField({ form, text, path: root, line }, file, path) {
    const { start, end } = form === 'json' ? locateInJson(text, path) : locateInYaml(text, `${root}.${path}`);
    const startOfLine = text.lastIndexOf('\n', start - 1) + 1;
    const content = text.slice(0, Math.max(start, end)).trimEnd();
    const cited = text.slice(startOfLine, endOfLineAt(text, Math.max(start, content.length - 1)));
    return {
        file,
        line: line + countNewlines(text.slice(0, startOfLine), 0, startOfLine),
        text: cited
            .split('\n', MOST_LINES)
            .map((each) => around(each.replace(/\r$/, ''), start - startOfLine))
            .join('\n'),
    };
}
function around(line, column) {
    if (line.length <= LONGEST_LINE)
        return line;
    const from = Math.max(0, Math.min(column - BEFORE_FIELD, line.length - LONGEST_LINE));
    return line.slice(from, from + LONGEST_LINE);
}
