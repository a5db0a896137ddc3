import type { ReportingDescriptor } from 'sarif';
import type { Finding } from '../../model/finding.ts';
import { webAddress } from '../web-address.ts';
import { findingView } from '../view/finding-view.ts';
import type { RuleLinks } from '../view/rule-links.ts';
import { ruleHelp } from './help.ts';
import { levelOfSeverity } from './level.ts';
import { messageText } from './message-text.ts';

export function ruleDescriptor(finding: Finding, links: RuleLinks): ReportingDescriptor {
  const view = findingView(finding, links);
  const [address] = view.references.flatMap(({ url }) => webAddress(url) ?? []);
  return {
    id: finding.rule,
    shortDescription: { text: messageText(finding.title) },
    fullDescription: { text: messageText(finding.summary) },
    help: ruleHelp(view),
    ...(address === undefined ? {} : { helpUri: address }),
    defaultConfiguration: { level: levelOfSeverity(finding.severity) },
    properties: { tags: [...new Set([finding.component, ...finding.tags])] },
  };
}
