import type { Rule } from '../../src/model/rule.ts';

/** The table of the README: component, id, severity, title. */
export function knownTable(rules: readonly Rule[]): string {
  const rows = rules
    .toSorted((a, b) => compare(a.component, b.component) || compare(a.id, b.id))
    .map(
      ({ component, id, severity, title }) =>
        `| ${component} | \`${id}\` | ${severity} | ${title.replaceAll('|', '\\|')} |`,
    );
  return ['| Component | Rule | Severity | What it says |', '|---|---|---|---|', ...rows].join('\n');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
