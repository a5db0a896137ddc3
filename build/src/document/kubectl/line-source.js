/** The source of an object that stands on one line, such as a row of a table. */
export function lineSource(form, excerpt, knows) {
    return { form, file: excerpt.file, line: excerpt.line, knows, locate: () => excerpt };
}
