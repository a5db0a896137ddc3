import type { Analysis } from '../../model/analysis.ts';
import type { UnexplainedTemplate } from '../../model/unexplained.ts';
import { nameList } from './name-list.ts';
import { counted, readableNumber } from './readable-number.ts';
import { templateTimes } from './template-times.ts';

export interface UnexplainedView {
  /** How much there is, in a sentence. */
  readonly sentence: string;
  /** The most unusual one in a line, where it is worth one. */
  readonly notable?: string;
  readonly templates: readonly UnexplainedTemplateView[];
}

export interface UnexplainedTemplateView {
  readonly template: string;
  readonly level: string;
  readonly component: string;
  readonly count: string;
  readonly where: string;
  readonly when: string;
  /** Why it means nothing; empty where that isn't known. */
  readonly benign: string;
  readonly unusual: string;
  readonly place: string;
  readonly example: string;
}

const MOST_TEMPLATES = 20;
/** What is less unusual is for those who ask. */
const LEAST_NOTABLE = 0.3;

/** Undefined where there is nothing unexplained. */
export function unexplainedView({ unexplained }: Analysis): UnexplainedView | undefined {
  if (unexplained === undefined || unexplained.lines === 0) return undefined;
  const { templates, lines } = unexplained;
  const [first] = templates;
  const shown = templates.slice(0, MOST_TEMPLATES);
  const told = shown.reduce((sum, { count }) => sum + count, 0);
  const rest = lines - told;
  return {
    sentence:
      `${counted(lines, 'warning or error', 'warnings and errors')} of the logs, that no rule knows, ` +
      `the most unusual first${rest === 0 ? '' : `; ${readableNumber(rest)} of them are not shown`}.`,
    ...(first === undefined || first.unusual < LEAST_NOTABLE
      ? {}
      : { notable: `${first.template} (${first.component}, ${times(first.count)})` }),
    templates: shown.map(templateView),
  };
}

function templateView(found: UnexplainedTemplate): UnexplainedTemplateView {
  const { template, level, component, count, logs, nodes, unusual, benign, example } = found;
  return {
    template,
    level,
    component,
    count: readableNumber(count),
    where: nodes.length === 0 ? counted(logs, 'log') : `${counted(logs, 'log')}, ${nameList(nodes)}`,
    when: templateTimes(found),
    benign: benign ?? '',
    unusual: unusual.toFixed(2),
    place: `${example.file}:${example.line}`,
    example: example.text,
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : `${readableNumber(count)} times`;
}
