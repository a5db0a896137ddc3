/** What each placeholder of a template (`src/mine/mask.ts`) stands for, in RE2's syntax. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  '<*>': '\\S+',
  '<n>': '[0-9.]+',
  '<addr>': '[0-9A-Fa-f.:/]+',
  '<uuid>': '[0-9A-Fa-f-]+',
  '<mac>': '[0-9A-Fa-f:]+',
  '<hex>': '[0-9A-Fa-fx]+',
  '<id>': '[a-z0-9-]+',
  '<time>': '[0-9TZ.:+ -]+',
  '<duration>': '[0-9.a-zµ]+',
  '<interface>': '[a-z0-9]+',
};

const PLACEHOLDER = /(<(?:\*|n|addr|uuid|mac|hex|id|time|duration|interface)>)/;

/** The regex of what a template of unexplained lines stands for. */
export function templatePattern(template: string): string {
  return template
    .trim()
    .split(PLACEHOLDER)
    .map((part) => PLACEHOLDERS[part] ?? part.replace(/[\\.+*?()|[\]{}^$]/g, '\\$&'))
    .join('');
}
