import Handlebars from 'handlebars';
import type { Template } from '../model/template.ts';

const handlebars = Handlebars.create();

/**
 * Compiles a Handlebars text of a rule. Plain text comes out: escaping belongs to the format that shows it. Handlebars'
 * own defaults keep templates from reaching prototypes. Throws on wrong syntax when first used; lint finds it before.
 */
export function createTemplate(source: string): Template {
  let render: Handlebars.TemplateDelegate | undefined;
  return {
    source,
    render(values) {
      render ??= handlebars.compile(source, { noEscape: true });
      return render(values).trim();
    },
  };
}

export interface TemplateFacts {
  readonly variables: readonly string[];
  readonly fault?: string;
}

/** The fields that a template reads, or what is wrong with its syntax. */
export function templateFacts(source: string): TemplateFacts {
  const variables = new Set<string>();
  try {
    collect(handlebars.parse(source));
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
    return { variables: [], fault };
  }
  return { variables: [...variables].sort() };

  function collect(program: hbs.AST.Program): void {
    for (const statement of program.body) {
      if (statement.type === 'MustacheStatement') add((statement as hbs.AST.MustacheStatement).path);
      if (statement.type === 'BlockStatement') {
        const block = statement as hbs.AST.BlockStatement;
        block.params.forEach(add);
        collect(block.program);
        if (block.inverse !== undefined) collect(block.inverse);
      }
    }
  }

  function add(expression: hbs.AST.Expression): void {
    if (expression.type === 'PathExpression') variables.add((expression as hbs.AST.PathExpression).parts[0] ?? '');
  }
}
