import type { Finding } from '../../model/finding.ts';
import type { Reference } from '../../model/rule.ts';
import { affectedView, entityName } from './affected-view.ts';
import type { AffectedView } from './affected-view.ts';
import { findingAnchor, instanceAnchor } from './anchor.ts';
import { factorView } from './factor-view.ts';
import type { FactorView } from './factor-view.ts';
import { instanceView } from './instance-view.ts';
import type { AnchoredExcerpt, InstanceView } from './instance-view.ts';
import { distinctMissing } from './missing-view.ts';
import type { MissingView } from './missing-view.ts';
import { remedyView } from './remedy-view.ts';
import type { RemedyView } from './remedy-view.ts';
import type { RuleLinks, RuleLink } from './rule-links.ts';
import { seenView } from './seen-view.ts';
import type { SeenView } from './seen-view.ts';
import { severityView } from './severity-view.ts';
import type { SeverityView } from './severity-view.ts';
import { stateWord } from './state-word.ts';

export interface FindingView {
  readonly anchor: string;
  readonly rule: string;
  readonly title: string;
  readonly summary: string;
  readonly component: string;
  readonly severity: SeverityView;
  readonly state: string;
  readonly affected: AffectedView;
  readonly seen: SeenView;
  readonly factors: readonly FactorView[];
  readonly explainedBy: readonly RuleLink[];
  readonly suspectedCauses: readonly RuleLink[];
  /** The excerpt that says most: the first of the first instance, which is not repeated there. */
  readonly proof?: AnchoredExcerpt;
  readonly instances: readonly InstanceView[];
  /** Names of the instances beyond those. */
  readonly moreInstances: readonly { readonly name: string; readonly anchor: string }[];
  /** Whether the instances add anything to the proof. */
  readonly hasMoreEvidence: boolean;
  /** What would confirm a suspicion. */
  readonly missing: readonly MissingView[];
  readonly remedy: readonly RemedyView[];
  readonly references: readonly Reference[];
}

const MOST_INSTANCES = 20;

export function findingView(finding: Finding, links: RuleLinks): FindingView {
  const { rule, title, summary, component, instances } = finding;
  const [first, ...others] = instances.slice(0, MOST_INSTANCES).map((one) => instanceView(rule, one));
  const [proof, ...rest] = first?.excerpts ?? [];
  return {
    anchor: findingAnchor(rule),
    rule,
    title,
    summary,
    component,
    severity: severityView(finding.severity),
    state: stateWord(finding.outcome, finding.state),
    affected: affectedView(finding),
    seen: seenView(instances),
    factors: finding.commonFactors.map(factorView),
    explainedBy: links(finding.explainedBy),
    suspectedCauses: links(finding.suspectedCauses),
    ...(proof === undefined ? {} : { proof }),
    instances: first === undefined ? [] : [{ ...first, excerpts: rest }, ...others],
    moreInstances: instances.slice(MOST_INSTANCES).map(({ entity }) => ({
      name: entityName(entity),
      anchor: instanceAnchor(rule, entity),
    })),
    hasMoreEvidence: others.length > 0 || rest.length > 0 || (first?.moreEvidence ?? 0) > 0,
    missing: distinctMissing(instances.flatMap(({ missing }) => missing)),
    remedy: finding.remedy.map(remedyView),
    // A rule may come from anywhere; a page's link may not.
    references: finding.references.filter(({ url }) => /^https?:\/\//i.test(url)),
  };
}
