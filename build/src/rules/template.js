import Handlebars from 'handlebars';
const handlebars = Handlebars.create();
/**
 * Compiles a Handlebars text of a rule. Plain text comes out: escaping belongs to the format that shows it. Handlebars'
 * own defaults keep templates from reaching prototypes. Throws on wrong syntax when first used; lint finds it before.
 */
export function createTemplate(source) {
    let render;
    return {
        source,
        render(values) {
            render ??= handlebars.compile(source, { noEscape: true });
            return render(values).trim();
        },
    };
}
/** The fields that a template reads, or what is wrong with its syntax. */
export function templateFacts(source) {
    const variables = new Set();
    try {
        collect(handlebars.parse(source));
    }
    catch (error) {
        const fault = error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
        return { variables: [], fault };
    }
    return { variables: [...variables].sort() };
    function collect(program) {
        for (const statement of program.body) {
            if (statement.type === 'MustacheStatement')
                add(statement.path);
            if (statement.type === 'BlockStatement') {
                const block = statement;
                block.params.forEach(add);
                collect(block.program);
                if (block.inverse !== undefined)
                    collect(block.inverse);
            }
        }
    }
    function add(expression) {
        if (expression.type === 'PathExpression')
            variables.add(expression.parts[0] ?? '');
    }
}
