import type { FindingView } from './finding-view.ts';

/** What a reader can filter findings by, with the values that there are. */
export interface FilterChoice {
  readonly name: 'node' | 'component' | 'state' | 'severity';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** Empty where there is nothing to choose from. */
export function filterChoices(findings: readonly FindingView[], nodeNames: readonly string[]): readonly FilterChoice[] {
  if (findings.length === 0) return [];
  const severities = new Map(findings.map(({ severity }) => [severity.name, severity.word]));
  return [
    {
      name: 'severity',
      label: 'Severity',
      options: (['critical', 'warning', 'info'] as const).flatMap((value) => {
        const text = severities.get(value);
        return text === undefined ? [] : { value, text };
      }),
    },
    choice('state', 'State', [...new Set(findings.map(({ state }) => state))].sort()),
    choice('component', 'Component', [...new Set(findings.map(({ component }) => component))].sort()),
    // In the order of the names, in which the page numbers them.
    choice('node', 'Node', nodeNames),
  ];
}

function choice(name: FilterChoice['name'], label: string, values: readonly string[]): FilterChoice {
  return { name, label, options: values.map((value) => ({ value, text: value })) };
}
