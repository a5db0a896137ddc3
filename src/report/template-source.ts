/**
 * The text of a template by its name below `templates/`, such as `html/report.hbs` or `html/styles.css`. Reading the
 * file is the caller's; the report itself touches no file system.
 */
export type TemplateSource = (name: string) => string;
