import type { Log, Notification } from 'sarif';
import type { Analysis } from '../model/analysis.ts';
import type { Problem } from '../model/problem.ts';
import { bundleRoot, fileLocation } from './sarif/location.ts';
import { messageText } from './sarif/message-text.ts';
import { percentEncoded } from './sarif/percent-encoded.ts';
import { instanceResult } from './sarif/result.ts';
import { ruleDescriptor } from './sarif/rule-descriptor.ts';
import { ruleLinks } from './view/rule-links.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * SARIF 2.1.0 (OASIS, errata 01), for what shows results of static analyses: a result for every instance of a finding, at
 * the file and line that shows it. Rules without a finding are left out, for SARIF has no room for why.
 */
export function renderSarif(analysis: Analysis): string {
  const { tool, bundle, verdict, findings, problems, house } = analysis;
  const links = ruleLinks(findings);
  const titleOf = (rule: string): string => links([rule])[0]?.title ?? rule;
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            rules: findings.map((finding) => ruleDescriptor(finding, links)),
          },
        },
        automationDetails: { id: `mustread/${percentEncoded(bundle.name)}` },
        originalUriBaseIds: { [bundleRoot]: { description: { text: 'The root of the bundle' } } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: problems.map(notificationOf) }],
        results: findings.flatMap((finding, at) =>
          finding.instances.map((instance) => instanceResult(finding, instance, at, titleOf)),
        ),
        properties: {
          verdict: verdict.status,
          headline: verdict.headline,
          ...(verdict.nextStep === undefined ? {} : { nextStep: verdict.nextStep }),
          ...(house === undefined ? {} : { house }),
          bundleSha256: bundle.sha256,
          ...(bundle.collectedAt === undefined ? {} : { collectedAt: bundle.collectedAt }),
        },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function notificationOf({ code, message, file, line }: Problem): Notification {
  return {
    descriptor: { id: code },
    level: 'warning',
    message: { text: messageText(message) },
    ...(file === undefined ? {} : { locations: [fileLocation(file, line)] }),
  };
}
