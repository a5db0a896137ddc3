import type { Severity } from '../../model/rule.ts';

export interface SeverityView {
  readonly name: Severity;
  readonly word: string;
  /** One sign, never shown without the word. */
  readonly mark: string;
}

const VIEWS: Readonly<Record<Severity, SeverityView>> = {
  critical: { name: 'critical', word: 'Critical', mark: '✖' },
  warning: { name: 'warning', word: 'Warning', mark: '▲' },
  info: { name: 'info', word: 'Info', mark: '●' },
};

export function severityView(severity: Severity): SeverityView {
  return VIEWS[severity];
}
