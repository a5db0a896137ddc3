import type { Analysis } from '../model/analysis.ts';
import type { Config } from './config.ts';

/**
 * An analysis with an organisation's text in it, so that every format shows it: its contacts and footer, and its runbooks
 * as the first references of their findings. Words that an analysis already has stay where there are no others.
 */
export function withHouseWords(analysis: Analysis, { house, runbooks }: Pick<Config, 'house' | 'runbooks'>): Analysis {
  const hasWords = house.contacts.length > 0 || house.footer !== undefined;
  return {
    ...analysis,
    ...(hasWords ? { house } : {}),
    findings: analysis.findings.map((finding) => {
      const runbook = Object.hasOwn(runbooks, finding.rule) ? runbooks[finding.rule] : undefined;
      if (runbook === undefined) return finding;
      const others = finding.references.filter(({ url }) => url !== runbook.url);
      return { ...finding, references: [runbook, ...others] };
    }),
  };
}
