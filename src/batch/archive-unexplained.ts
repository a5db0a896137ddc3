import type { ArchiveUnexplained } from '../fleet/archive-record.ts';
import type { Analysis } from '../model/analysis.ts';

const TEMPLATES_KEPT = 30;

/** What an analysis says of lines that no rule knows, without the examples, which its report has. */
export function archiveUnexplained({ unexplained }: Analysis): ArchiveUnexplained {
  const { lines, templates } = unexplained ?? { lines: 0, templates: [] };
  return {
    lines,
    templates: templates.slice(0, TEMPLATES_KEPT).map((found) => {
      const { template, level, component, count, logs, nodes, first, last, shape, unusual, benign } = found;
      return {
        template,
        level,
        component,
        count,
        logs,
        nodes: nodes.length,
        ...(first === undefined ? {} : { first }),
        ...(last === undefined ? {} : { last }),
        shape,
        unusual,
        ...(benign === undefined ? {} : { benign }),
      };
    }),
  };
}
